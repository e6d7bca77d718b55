import { Link } from 'react-router';

import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { Badge } from '../../shared/badge.js';
import { Confirm } from '../../shared/confirm.js';
import { Section } from '../../shared/page.js';
import { QueryView } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useScene } from '../rankings/use-scene.js';
import { resultsMessages } from './results.messages.js';

type Placing = Schemas['PlacingView'];

interface PromotionProps {
  readonly result: Schemas['ResultView'];
  /** The national category. */
  readonly promotesTo: string;
}

/** Everybody on the best rank, joint winners included. */
function winnersOf(placings: readonly Placing[]): Placing[] {
  const ranks = placings.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  const best = Math.min(...ranks);
  return placings.filter(({ rank }) => rank === best);
}

/** Sends rank I of a province on to the national level, and shows who has gone. */
export function PromotionSection({ result, promotesTo }: PromotionProps) {
  const t = useMessages(resultsMessages);
  const { mayRun } = useScene();
  const winners = winnersOf(result.placings);
  const nominations = useWholeList('/api/v1/nominations', { categoryId: promotesTo }, (after) =>
    api.GET('/api/v1/nominations', {
      params: { query: { categoryId: promotesTo, limit: LARGEST_PAGE, ...(after ? { after } : {}) } },
    }),
  );
  const sent = new Map(nominations.data?.map(({ originId, id }) => [originId, id]));
  const waiting = winners.filter(({ nominationId }) => !sent.has(nominationId));
  return (
    <Section
      title={t('promotion.title')}
      lead={<span className="block max-w-2xl">{t('promotion.lead')}</span>}
      actions={mayRun && nominations.data && waiting.length > 0 && <Promote winners={waiting} />}
    >
      <QueryView query={nominations} lines={1}>
        {() => (
          <ul className="divide-y divide-base-300 text-sm">
            {winners.map(({ nominationId, nominee }) => (
              <Winner key={nominationId} name={nominee.name} nominationId={sent.get(nominationId)} />
            ))}
          </ul>
        )}
      </QueryView>
    </Section>
  );
}

function Winner({ name, nominationId }: { readonly name: string; readonly nominationId: string | undefined }) {
  const t = useMessages(resultsMessages);
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-2">
      {nominationId === undefined ? (
        <span className="font-medium">{name}</span>
      ) : (
        <Link
          to={`/app/nominations/${nominationId}`}
          className="link link-hover inline-block min-h-6 font-medium text-primary"
          aria-label={t('promotion.file', { name })}
        >
          {name}
        </Link>
      )}
      <Badge tone={nominationId === undefined ? 'neutral' : 'success'}>
        {t(nominationId === undefined ? 'promotion.waiting' : 'promotion.sent')}
      </Badge>
    </li>
  );
}

function Promote({ winners }: { readonly winners: readonly Placing[] }) {
  const t = useMessages(resultsMessages);
  const refresh = useRefresh();
  const { id } = useScene().ranking;
  const promote = async (): Promise<void> => {
    await answered(api.POST('/api/v1/rankings/{id}/promotion', { params: { path: { id } } }));
    toast(t('promotion.done'));
    await refresh('/api/v1/nominations', '/api/v1/rankings');
  };
  return (
    <Confirm
      trigger={t('promotion.open')}
      triggerClass="btn btn-primary btn-sm"
      title={t('promotion.confirm.title')}
      consequence={t('promotion.confirm.text', { names: winners.map(({ nominee }) => nominee.name).join(', ') })}
      verb={t('promotion.confirm.verb')}
      onConfirm={promote}
    />
  );
}
