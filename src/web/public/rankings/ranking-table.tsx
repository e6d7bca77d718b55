import { type ResultBundle } from '../../../core/ledger/result-bundle.js';
import { Bar } from '../parts/shapes.js';
import { useVisit, useWords } from '../visit.js';
import { labelIn, type RankingRow, stageGroups } from './ranking-detail.js';
import { rankingMessages } from './rankings.messages.js';

interface TableProps {
  readonly rows: readonly RankingRow[];
  readonly bundle: ResultBundle | null;
}

/** Every ranked nominee. On a phone what decided stands under the name. */
export function RankingTable({ rows, bundle }: TableProps) {
  const t = useWords(rankingMessages);
  const groups = stageGroups(rows);
  const hasStages = bundle !== null && groups.length > 1;
  const columns = bundle ? 6 : 3;
  return (
    <>
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-base-300 text-sm text-quiet">
            <Head>{t('ranking.col.rank')}</Head>
            <Head className="hidden sm:table-cell">{t('ranking.col.label')}</Head>
            <Head>{t('ranking.col.nominee')}</Head>
            {bundle && (
              <>
                <Head className="text-right">{t('ranking.col.score')}</Head>
                <Head className="hidden text-right md:table-cell">{t('ranking.col.margin')}</Head>
                <Head className="hidden md:table-cell">{t('ranking.col.decided')}</Head>
              </>
            )}
          </tr>
        </thead>
        {groups.map(({ stage, rows: own }) => (
          <tbody key={stage ?? ''}>
            {hasStages && stage !== null && (
              <tr>
                <th scope="rowgroup" colSpan={columns} className="bg-base-200 px-2 py-2 text-sm font-semibold">
                  {t('ranking.reached', { stage: labelIn(bundle, stage) })}
                </th>
              </tr>
            )}
            {own.map((row) => (
              <Row key={row.placing.nominee.id} row={row} bundle={bundle} />
            ))}
          </tbody>
        ))}
      </table>
      {hasStages && <p className="mt-3 text-sm text-quiet">{t('ranking.reached.note')}</p>}
    </>
  );
}

const Head = ({ className = '', children }: { readonly className?: string; readonly children: string }) => (
  <th scope="col" className={`px-2 py-2 font-medium ${className}`}>
    {children}
  </th>
);

function Row({ row, bundle }: { readonly row: RankingRow; readonly bundle: ResultBundle | null }) {
  const { format, link } = useVisit();
  const { placing, outcome } = row;
  const decided = useDecided(row, bundle);
  const strong = placing.isAward ? 'font-semibold' : '';
  return (
    <tr className="border-b border-base-300 align-baseline">
      <td className={`px-2 py-3 ${strong}`}>{format.number(placing.rank)}</td>
      <td className="hidden px-2 py-3 text-sm whitespace-nowrap text-primary sm:table-cell">{placing.label}</td>
      <th scope="row" className={`px-2 py-3 font-normal ${strong}`}>
        {placing.label !== null && <span className="block text-sm text-primary sm:hidden">{placing.label}</span>}
        <a href={link(['kandidat', placing.nominee.id])} className="link link-hover">
          {placing.nominee.name}
        </a>
        {outcome?.decidedBy !== 'final' && decided !== null && (
          <span className="block text-sm font-normal text-quiet md:hidden">{decided}</span>
        )}
      </th>
      {bundle && (
        <>
          <td className={`px-2 py-3 text-right ${strong}`}>
            {format.number(placing.score)}
            {placing.score !== undefined && (
              <Bar value={placing.score} className="no-print mt-1 ml-auto block w-16 sm:w-24" />
            )}
          </td>
          <td className="hidden px-2 py-3 text-right text-quiet md:table-cell">
            {format.number(outcome?.marginToNext)}
          </td>
          <td className="hidden px-2 py-3 text-sm text-quiet md:table-cell">{decided}</td>
        </>
      )}
    </tr>
  );
}

/** In words: what set this place apart from the next. */
function useDecided({ decidedBy }: RankingRow, bundle: ResultBundle | null): string | null {
  const t = useWords(rankingMessages);
  if (decidedBy === null || !bundle) return null;
  switch (decidedBy) {
    case 'final':
    case 'shared':
    case 'plenary':
    case 'penalty':
      return t(`decided.${decidedBy}`);
    default:
      return t('decided.key', { key: labelIn(bundle, decidedBy) });
  }
}
