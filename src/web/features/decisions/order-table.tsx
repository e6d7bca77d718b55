import { type ReactNode } from 'react';

import { type Override, placesAfter } from '../../../core/decision/index.js';
import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { useDecidedBy } from '../rankings/decided-by.js';
import { useScene } from '../rankings/use-scene.js';
import { decisionsMessages } from './decisions.messages.js';

type Computed = Schemas['ComputedNomineeView'];

interface TableProps {
  readonly results: readonly Computed[];
  readonly overrides: readonly Override[];
}

/** The order as the plenary left it: who was moved from where, and the reason in the words of the minutes. */
export function OrderTable({ results, overrides }: TableProps) {
  const t = useMessages(decisionsMessages);
  const places = placesAfter(
    results.map(({ nominationId, rank }) => ({ id: nominationId, rank })),
    overrides,
  );
  return (
    <div
      role="region"
      aria-label={t('order.caption')}
      tabIndex={0}
      className="overflow-x-auto rounded-box border border-base-300 print:overflow-visible print:border-0"
    >
      <table className="table table-sm">
        <caption className="sr-only">{t('order.caption')}</caption>
        <thead className="bg-base-200 text-base-content">
          <tr>
            <Head isNumeric>{t('order.rank')}</Head>
            <Head>{t('order.nominee')}</Head>
            <Head isNumeric>{t('order.final')}</Head>
            <th scope="col" className="hidden sm:table-cell">
              {t('order.basis')}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ nominationId, rank }) => {
            const computed = results.find((one) => one.nominationId === nominationId);
            const override = overrides.find((one) => one.nominationId === nominationId);
            return computed && <Row key={nominationId} rank={rank} computed={computed} override={override} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly rank: number;
  readonly computed: Computed;
  readonly override: Override | undefined;
}

function Row({ rank, computed, override }: RowProps) {
  const t = useMessages(decisionsMessages);
  const format = useFormat();
  const decidedBy = useDecidedBy();
  const { category } = useScene();
  const title = category.rankLabels.find((label) => label.rank === rank)?.names;
  const basis = (
    <>
      {override ? decidedBy('plenary') : decidedBy(computed.decidedBy)}
      {override && (
        <span className="mt-1 block">
          <Badge tone="warning">
            {computed.rank === rank ? t('order.confirmed') : t('order.moved', { rank: format.number(computed.rank) })}
          </Badge>
        </span>
      )}
    </>
  );
  return (
    <tr className={override ? 'bg-warning/8' : ''}>
      <td className="tabular text-right align-top text-lg leading-snug font-bold">{format.number(rank)}</td>
      <td className="align-top sm:min-w-48">
        <span className="font-semibold">{computed.nominee.name}</span>
        {title && <span className="block text-xs text-primary">{format.name(title)}</span>}
        {override && <span className="mt-1 block max-w-prose">{override.reason}</span>}
        {/* On a phone there is no room for a column of its own. */}
        <span className="block text-xs text-quiet sm:hidden">{basis}</span>
      </td>
      <td className="tabular text-right align-top text-base font-bold">{format.number(computed.final)}</td>
      <td className="hidden min-w-40 align-top sm:table-cell">{basis}</td>
    </tr>
  );
}

const Head = ({ isNumeric = false, children }: { readonly isNumeric?: boolean; readonly children: ReactNode }) => (
  <th scope="col" className={isNumeric ? 'w-16 text-right sm:w-24' : ''}>
    {children}
  </th>
);
