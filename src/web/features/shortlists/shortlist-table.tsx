import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { shortlistMessages } from './shortlist.messages.js';

type Line = Schemas['ShortlistLineView'];

/** In the order of the ranks, those without one last. */
const inOrder = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || Number(b.isAdmitted) - Number(a.isAdmitted));

/** Everybody with the cut-off between who goes on and who does not. */
export function ShortlistTable({ lines }: { readonly lines: readonly Line[] }) {
  const t = useMessages(shortlistMessages);
  const showsScores = lines.some(({ score }) => score !== null);
  const ordered = inOrder(lines);
  return (
    <div
      role="region"
      aria-label={t('caption')}
      tabIndex={0}
      className="overflow-x-auto rounded-box border border-base-300"
    >
      <table className="table table-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="bg-base-200 text-base-content">
          <tr>
            <th scope="col" className="w-16 text-right sm:w-24">
              {t('rank')}
            </th>
            <th scope="col">{t('nominee')}</th>
            {showsScores && (
              <th scope="col" className="text-right">
                {t('score')}
              </th>
            )}
            <th scope="col" className="hidden sm:table-cell">
              {t('outcome')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((line, index) => (
            <Row
              key={line.nominationId}
              line={line}
              showsScores={showsScores}
              isFirstOut={!line.isAdmitted && ordered[index - 1]?.isAdmitted === true}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly line: Line;
  readonly showsScores: boolean;
  readonly isFirstOut: boolean;
}

function Row({ line, showsScores, isFirstOut }: RowProps) {
  const t = useMessages(shortlistMessages);
  const format = useFormat();
  const { rank, nominee, score, isAdmitted } = line;
  const outcome = t(isAdmitted ? 'admitted' : 'not-admitted');
  return (
    <>
      {isFirstOut && (
        <tr aria-hidden className="border-0">
          <td
            colSpan={showsScores ? 4 : 3}
            className="border-t-2 border-primary py-0.5 text-xs font-medium text-primary"
          >
            ↑ {t('cut')}
          </td>
        </tr>
      )}
      <tr>
        <td className="tabular text-right font-bold">{rank === null ? '–' : format.number(rank)}</td>
        <td className={isAdmitted ? 'font-semibold' : ''}>
          {nominee.name}
          {/* On a phone there is no room for a column of its own. */}
          <span className="block text-xs font-normal text-quiet sm:hidden">{outcome}</span>
        </td>
        {showsScores && <td className="tabular text-right">{format.number(score)}</td>}
        <td className="hidden sm:table-cell">
          <Badge tone={isAdmitted ? 'success' : 'neutral'}>{outcome}</Badge>
        </td>
      </tr>
    </>
  );
}
