import { type ReactNode } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { useCodeName } from '../rankings/use-names.js';
import { useScene } from '../rankings/use-scene.js';
import { StandingRow, UnrankedRow } from './standing-row.js';
import { standingLines, stagesOf } from './standing-rows.js';
import { standingsMessages } from './standings.messages.js';

interface TableProps {
  readonly results: readonly Schemas['ComputedNomineeView'][];
  readonly showsExact: boolean;
}

/** The order: rank and title, scores of the stages, final, margin to the next place, what decided. Made to be printed too. */
export function StandingTable({ results, showsExact }: TableProps) {
  const t = useMessages(standingsMessages);
  const format = useFormat();
  const { category } = useScene();
  const nameOf = useCodeName();
  const stages = stagesOf(results);
  const { ranked, unranked } = standingLines(results, category.awardPlaces);
  const columns = stages.length + (showsExact ? 7 : 6);
  return (
    <div
      role="region"
      aria-label={t('standing.caption')}
      tabIndex={0}
      className="surface overflow-x-auto print:overflow-visible print:border-0"
    >
      <table className="table table-sm">
        <caption className="sr-only">{t('standing.caption')}</caption>
        <thead className="bg-base-200 text-base-content">
          <tr>
            <Head isNumeric>{t('standing.rank')}</Head>
            <Head>{t('standing.nominee')}</Head>
            {stages.map((stage) => (
              <Head key={stage} isNumeric>
                {nameOf(stage)}
              </Head>
            ))}
            <Head isNumeric>{t('standing.final')}</Head>
            {showsExact && <Head isNumeric>{t('standing.exact')}</Head>}
            <Head isNumeric>{t('standing.margin')}</Head>
            <Head>{t('standing.decided')}</Head>
            <Head>{t('standing.notes')}</Head>
          </tr>
        </thead>
        <tbody>
          {ranked.map((line) => {
            const names = category.rankLabels.find(({ rank }) => rank === line.computed.rank)?.names;
            return (
              <StandingRow
                key={line.computed.nominationId}
                line={line}
                stages={stages}
                showsExact={showsExact}
                label={names ? format.name(names) : null}
                columns={columns}
              />
            );
          })}
          {unranked.length > 0 && (
            <tr>
              <th scope="rowgroup" colSpan={columns} className="bg-base-200 text-left font-semibold">
                {t('standing.unranked')}
              </th>
            </tr>
          )}
          {unranked.map((computed) => (
            <UnrankedRow key={computed.nominationId} computed={computed} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Head = ({ isNumeric = false, children }: { readonly isNumeric?: boolean; readonly children: ReactNode }) => (
  <th scope="col" className={`align-bottom whitespace-normal ${isNumeric ? 'text-right' : ''}`}>
    {children}
  </th>
);
