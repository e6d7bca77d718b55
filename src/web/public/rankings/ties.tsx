import { type ResultBundle } from '../../../core/ledger/result-bundle.js';
import { Part } from '../parts/shapes.js';
import { useVisit, useWords } from '../visit.js';
import { labelIn, type RankingRow, type Tie } from './ranking-detail.js';
import { rankingMessages } from './rankings.messages.js';

/** Each tie with the values that parted it, or that did not. */
export function Ties({ ties, bundle }: { readonly ties: readonly Tie[]; readonly bundle: ResultBundle }) {
  const t = useWords(rankingMessages);
  if (ties.length === 0) return null;
  return (
    <Part isBeside title={t('ties.title')} lead={t('ties.lead')}>
      <div className="flex flex-col gap-8">
        {ties.map((tie) => (
          <TieTable key={`${tie.final} ${tie.rows[0]?.placing.nominee.id ?? ''}`} tie={tie} bundle={bundle} />
        ))}
      </div>
    </Part>
  );
}

function TieTable({ tie, bundle }: { readonly tie: Tie; readonly bundle: ResultBundle }) {
  const t = useWords(rankingMessages);
  const { format } = useVisit();
  const nameOf = (key: string): string => (key === 'penalty' ? t('ties.penalty') : labelIn(bundle, key));
  const title = t('ties.equal', { score: format.number(tie.final) });
  return (
    <div className="max-w-3xl">
      <h3 className="font-semibold">{title}</h3>
      <div className="mt-2 overflow-x-auto" role="region" aria-label={title} tabIndex={0}>
        <table className="w-full border-collapse text-left text-sm">
          <thead>
            <tr className="border-b border-base-300 text-quiet">
              <th scope="col" className="py-2 pr-3 font-medium">
                {t('ranking.col.rank')}
              </th>
              <th scope="col" className="py-2 pr-3 font-medium">
                {t('ranking.col.nominee')}
              </th>
              {tie.keys.map((key) => (
                <th key={key} scope="col" className="py-2 pl-3 text-right font-medium">
                  {nameOf(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tie.rows.map(({ placing, outcome }) => (
              <tr key={placing.nominee.id} className="border-b border-base-300">
                <td className="py-2 pr-3">{format.number(placing.rank)}</td>
                <th scope="row" className="py-2 pr-3 font-medium">
                  {placing.nominee.name}
                </th>
                {tie.keys.map((key) => (
                  <td key={key} className="py-2 pl-3 text-right">
                    {format.number(outcome?.tieBreak[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {tie.isShared && <p className="mt-2 text-sm text-quiet">{t('ties.shared')}</p>}
    </div>
  );
}

/** Where the plenary set another order, its reasons. */
export function PlenaryReasons({ rows }: { readonly rows: readonly RankingRow[] }) {
  const t = useWords(rankingMessages);
  const decided = rows.filter(({ reason }) => reason !== null);
  if (decided.length === 0) return null;
  return (
    <Part isBeside title={t('plenary.title')} lead={t('plenary.lead')}>
      <ul className="flex max-w-3xl flex-col gap-3">
        {decided.map(({ placing, reason }) => (
          <li key={placing.nominee.id}>
            <span className="font-semibold">{placing.nominee.name}</span>
            <span className="block text-quiet" lang="id">
              {reason}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
