import { Printer } from 'lucide-react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { useDecidedBy } from '../rankings/decided-by.js';
import { Part } from '../rankings/part.js';
import { resultsMessages } from './results.messages.js';

type Placing = Schemas['PlacingView'];

const COLUMNS = 4;

/** The sealed order with its titles, made to be printed as well. */
export function PlacingsPart({ result }: { readonly result: Schemas['ResultView'] }) {
  const t = useMessages(resultsMessages);
  const format = useFormat();
  return (
    <Part
      title={t('placings.title')}
      lead={t('placings.lead', { at: format.instant(result.sealedAt), number: result.number })}
      actions={
        <button
          type="button"
          className="btn btn-sm"
          onClick={() => {
            print();
          }}
        >
          <Printer size={16} aria-hidden /> {t('placings.print')}
        </button>
      }
    >
      <div
        role="region"
        aria-label={t('placings.caption')}
        tabIndex={0}
        className="surface overflow-x-auto print:overflow-visible print:border-0"
      >
        <table className="table table-sm">
          <caption className="sr-only">{t('placings.caption')}</caption>
          <thead className="bg-base-200 text-base-content">
            <tr>
              <th scope="col" className="w-16 text-right sm:w-24">
                {t('placings.rank')}
              </th>
              <th scope="col">{t('placings.nominee')}</th>
              <th scope="col" className="text-right">
                {t('placings.final')}
              </th>
              <th scope="col" className="hidden sm:table-cell">
                {t('placings.decided')}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.placings.map((placing, index) => (
              <PlacingRow
                key={placing.nominationId}
                placing={placing}
                isLastAward={placing.isAward && result.placings[index + 1]?.isAward === false}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

function PlacingRow({ placing, isLastAward }: { readonly placing: Placing; readonly isLastAward: boolean }) {
  const t = useMessages(resultsMessages);
  const format = useFormat();
  const decidedBy = useDecidedBy();
  const { rank, nominee, label, final } = placing;
  return (
    <>
      <tr className="hover:bg-base-200/60">
        <td className="tabular text-right text-lg leading-none font-bold">
          {rank === null ? '–' : format.number(rank)}
        </td>
        <td className="sm:min-w-48">
          <span className="font-semibold">{nominee.name}</span>
          {label && <span className="block text-xs text-primary">{format.name(label)}</span>}
          {/* On a phone there is no room for a column of its own. */}
          <span className="block text-xs text-quiet sm:hidden">{decidedBy(placing.decidedBy)}</span>
          {rank === null && <span className="block text-xs text-quiet">{t('placings.failed-gate')}</span>}
        </td>
        <td className="tabular text-right text-base font-bold">{format.number(final)}</td>
        <td className="hidden min-w-36 sm:table-cell">{decidedBy(placing.decidedBy)}</td>
      </tr>
      {isLastAward && (
        <tr aria-hidden className="border-0">
          <td colSpan={COLUMNS} className="border-t-2 border-primary py-0.5 text-xs font-medium text-primary">
            ↑ {t('placings.award')}
          </td>
        </tr>
      )}
    </>
  );
}
