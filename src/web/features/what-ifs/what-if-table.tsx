import { ArrowDown, ArrowUp, Minus } from 'lucide-react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { useDecidedBy } from '../rankings/decided-by.js';
import { whatIfsMessages } from './what-ifs.messages.js';

type Line = Schemas['WhatIfView']['results'][number];

/** Both orders side by side, line by line. */
export function WhatIfTable({ results }: { readonly results: readonly Line[] }) {
  const t = useMessages(whatIfsMessages);
  const heads = [
    [t('result.rank.supposed'), true],
    [t('result.nominee'), false],
    [t('result.rank.official'), true],
    [t('result.change'), false],
    [t('result.final.supposed'), true],
    [t('result.final.official'), true],
    [t('result.difference'), true],
    [t('result.decided'), false],
  ] as const;
  return (
    <div
      className="surface overflow-x-auto print:overflow-visible"
      role="region"
      aria-label={t('result.title')}
      tabIndex={0}
    >
      <table className="table table-sm">
        <caption className="sr-only">{t('result.title')}</caption>
        <thead className="bg-base-200 text-base-content">
          <tr>
            {heads.map(([words, isNumeric]) => (
              <th key={words} scope="col" className={`align-bottom whitespace-normal ${isNumeric ? 'text-right' : ''}`}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((line) => (
            <Row key={line.nominationId} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ line }: { readonly line: Line }) {
  const format = useFormat();
  const decidedBy = useDecidedBy();
  const { rank, final, difference } = line;
  const isChanged = rank.from !== rank.to;
  const sign = difference !== null && !difference.startsWith('-') && Number(difference) > 0 ? '+' : '';
  return (
    <tr className={isChanged ? 'bg-warning/8' : ''}>
      <td className="tabular text-right text-base font-bold">{format.number(rank.to)}</td>
      <th scope="row" className="min-w-44 font-medium">
        {line.nominee.name}
      </th>
      <td className="tabular text-right">{format.number(rank.from)}</td>
      <td className="whitespace-nowrap">
        <Move line={line} />
      </td>
      <td className="tabular text-right font-semibold">{format.number(final.to)}</td>
      <td className="tabular text-right">{format.number(final.from)}</td>
      <td className="tabular text-right">{difference === null ? '–' : sign + format.number(difference)}</td>
      <td className="min-w-36">{decidedBy(line.decidedBy.to)}</td>
    </tr>
  );
}

/** How a rank moves, as an arrow with its word. */
function Move({ line }: { readonly line: Line }) {
  const t = useMessages(whatIfsMessages);
  const format = useFormat();
  const { from, to } = line.rank;
  const status = line.status.from === line.status.to ? null : t('result.other');
  if (from === null || to === null) return status ?? '–';
  const count = format.number(Math.abs(from - to));
  if (from === to)
    return (
      <span className="inline-flex items-center gap-1 text-quiet">
        <Minus size={14} aria-hidden /> {t('result.same')}
      </span>
    );
  return to < from ? (
    <span className="inline-flex items-center gap-1 font-medium text-success">
      <ArrowUp size={14} aria-hidden /> {t('result.up', { count })}
    </span>
  ) : (
    <span className="inline-flex items-center gap-1 font-medium text-error">
      <ArrowDown size={14} aria-hidden /> {t('result.down', { count })}
    </span>
  );
}
