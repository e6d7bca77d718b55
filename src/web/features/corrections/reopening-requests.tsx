import { api } from '../../api/client.js';
import { useMe } from '../../api/use-session.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Confirm } from '../../shared/confirm.js';
import { Section } from '../../shared/page.js';
import { QueryView } from '../../shared/states.js';
import { correctionMessages } from './corrections.messages.js';
import { type Reopening, useReopenings } from './use-reopenings.js';

const TONES = { pending: 'warning', approved: 'success', refused: 'neutral' } as const;

interface RequestsProps {
  readonly rankingId: string;
  /** The chair and the secretariat decide; others only see their own. */
  readonly canDecide: boolean;
  readonly stageName: (code: string) => string;
}

/** Requests to open sheets again, newest first, and the decision about those of somebody else. */
export function ReopeningRequests({ rankingId, canDecide, stageName }: RequestsProps) {
  const t = useMessages(correctionMessages);
  const query = useReopenings(rankingId);
  return (
    <Section title={t('requests.title')} lead={t('requests.lead')}>
      <QueryView query={query} lines={2}>
        {(requests) =>
          requests.length === 0 ? (
            <p className="text-sm text-quiet">{t('requests.none')}</p>
          ) : (
            <ul className="divide-y divide-base-300">
              {requests.map((request) => (
                <Request key={request.id} request={request} canDecide={canDecide} stageName={stageName} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  );
}

interface RequestProps extends Omit<RequestsProps, 'rankingId'> {
  readonly request: Reopening;
}

function Request({ request, canDecide, stageName }: RequestProps) {
  const t = useMessages(correctionMessages);
  const format = useFormat();
  const me = useMe();
  const names = { name: request.nomineeName, stage: stageName(request.stage), seat: request.seatNumber };
  const isOwn = request.requestedBy === me?.id;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 text-sm">
      <div className="min-w-0">
        <p className="font-semibold">{t('requests.who', names)}</p>
        <p>“{request.reason}”</p>
        <p className="text-xs text-quiet">{t('requests.at', { at: format.instant(request.requestedAt) })}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={TONES[request.outcome]}>{t(`requests.outcome.${request.outcome}`)}</Badge>
        {request.outcome === 'pending' && isOwn && <span className="text-xs text-quiet">{t('requests.own')}</span>}
        {request.outcome === 'pending' && !isOwn && canDecide && <Decide request={request} names={names} />}
      </div>
    </li>
  );
}

interface DecideProps {
  readonly request: Reopening;
  readonly names: Readonly<Record<'name' | 'stage', string> & { seat: number }>;
}

function Decide({ request, names }: DecideProps) {
  const t = useMessages(correctionMessages);
  const refresh = useRefresh();
  const decide = async (approve: boolean): Promise<void> => {
    const { error } = await api.POST('/api/v1/reopenings/{id}/decision', {
      params: { path: { id: request.id } },
      body: { approve },
    });
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
    if (error) throw error;
    await refresh('/api/v1/reopenings', '/progress');
  };
  return (
    <>
      <Confirm
        trigger={t('requests.refuse')}
        triggerClass="btn btn-sm"
        title={t('requests.refuse.title')}
        consequence={t('requests.refuse.text', names)}
        verb={t('requests.refuse.verb')}
        onConfirm={() => decide(false)}
      />
      <Confirm
        trigger={t('requests.approve')}
        triggerClass="btn btn-sm btn-primary"
        title={t('requests.approve.title')}
        consequence={t('requests.approve.text', names)}
        verb={t('requests.approve.verb')}
        onConfirm={() => decide(true)}
      />
    </>
  );
}
