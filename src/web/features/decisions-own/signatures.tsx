import { api, queries, type Schemas } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Confirm } from '../../shared/confirm.js';
import { Section } from '../../shared/page.js';
import { QueryView } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { panelMessages } from './panel.messages.js';

type Signature = Schemas['SignatureView'];

interface SignaturesProps {
  readonly rankingId: string;
  readonly decision: Schemas['DecisionView'];
  readonly ownSeat: number | null;
}

/** Every seat and whether it has signed this decision; the own one can. */
export function Signatures({ rankingId, decision, ownSeat }: SignaturesProps) {
  const t = useMessages(panelMessages);
  const query = queries.useQuery('get', '/api/v1/rankings/{id}/signatures', { params: { path: { id: rankingId } } });
  const own = query.data?.items.find(({ seat }) => seat.number === ownSeat);
  return (
    <Section
      title={t('sign.title')}
      actions={own && !own.counts && <Sign rankingId={rankingId} decision={decision} signature={own} />}
    >
      <QueryView query={query} lines={9}>
        {({ items }) => (
          <ul aria-label={t('sign.caption')} className="divide-y divide-base-300">
            {items.map((signature) => (
              <SeatLine key={signature.seat.number} signature={signature} isOwn={signature.seat.number === ownSeat} />
            ))}
          </ul>
        )}
      </QueryView>
    </Section>
  );
}

function SeatLine({ signature, isOwn }: { readonly signature: Signature; readonly isOwn: boolean }) {
  const t = useMessages(panelMessages);
  const format = useFormat();
  const { seat, signedAt, counts } = signature;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 text-sm">
      <span className={isOwn ? 'font-semibold' : ''}>
        {seat.label}
        {isOwn && <span className="text-quiet"> ({t('sign.yours')})</span>}
      </span>
      {signedAt === null ? (
        <Badge>{t('sign.awaited')}</Badge>
      ) : counts ? (
        <Badge tone="success">{t('sign.signed', { at: format.instant(signedAt) })}</Badge>
      ) : (
        <Badge tone="warning">{t('sign.outdated')}</Badge>
      )}
    </li>
  );
}

const SHOWN_OF_HASH = 19;

function Sign({
  rankingId,
  decision,
  signature,
}: Omit<SignaturesProps, 'ownSeat'> & { readonly signature: Signature }) {
  const t = useMessages(panelMessages);
  const refresh = useRefresh();
  const { outcomeHash, version, minutesNumber } = decision;
  const sign = async (): Promise<void> => {
    const { error } = await api.POST('/api/v1/rankings/{id}/signatures', {
      params: { path: { id: rankingId } },
      body: { outcomeHash, decisionVersion: version },
    });
    await refresh(rankingId);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
    if (error) throw error;
    toast(t('sign.done'));
  };
  const names = {
    minutes: minutesNumber,
    version,
    hash: `${outcomeHash.slice(0, SHOWN_OF_HASH)}…`,
    seat: signature.seat.label,
  };
  return (
    <Confirm
      trigger={t('sign.open')}
      triggerClass="btn btn-primary btn-sm"
      title={t('sign.confirm.title')}
      consequence={t('sign.confirm.text', names)}
      verb={t('sign.confirm.verb')}
      onConfirm={sign}
    />
  );
}
