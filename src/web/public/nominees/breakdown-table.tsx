import { type Trace } from '../../../core/scoring/index.js';
import { Bar } from '../parts/shapes.js';
import { useVisit, useWords } from '../visit.js';
import { type BreakdownRow, breakdownOf, shortly, shown } from './breakdown.js';
import { nomineeMessages } from './nominees.messages.js';
import { useOrigin } from './origin.js';

const INDENTS = ['', 'pl-2 sm:pl-4', 'pl-4 sm:pl-8', 'pl-6 sm:pl-12'];

/** How a score came about: weights and scores give contributions, these the total. Shown with every published breakdown. */
export function BreakdownTable({ trace, lang }: { readonly trace: Trace; readonly lang?: string }) {
  const t = useWords(nomineeMessages);
  return (
    <table className="w-full border-collapse text-left">
      <caption className="mb-4 max-w-3xl text-left text-sm text-quiet">{t('breakdown.caption')}</caption>
      <thead>
        <tr className="border-b border-base-300 text-sm text-quiet">
          <th scope="col" className="py-2 pr-3 font-medium">
            {t('breakdown.col.what')}
          </th>
          <th scope="col" className="hidden py-2 pl-3 text-right font-medium sm:table-cell">
            {t('breakdown.col.weight')}
          </th>
          <th scope="col" className="py-2 pl-3 text-right font-medium">
            {t('breakdown.col.score')}
          </th>
          <th scope="col" className="py-2 pl-3 text-right font-medium">
            {t('breakdown.col.contribution')}
          </th>
        </tr>
      </thead>
      <tbody>
        {breakdownOf(trace).map((row) => (
          <Line key={row.key} row={row} {...(lang === undefined ? {} : { lang })} />
        ))}
      </tbody>
      <Total trace={trace} />
    </table>
  );
}

function Line({ row, lang }: { readonly row: BreakdownRow; readonly lang?: string }) {
  const t = useWords(nomineeMessages);
  const { format } = useVisit();
  const origin = useOrigin(row);
  const isStage = row.depth === 0;
  const weight = row.weight === null ? null : format.percent(shortly(row.weight));
  return (
    <tr className={`border-b border-base-300 align-baseline ${isStage ? 'bg-base-200 font-semibold' : ''}`}>
      <th scope="row" className={`py-2.5 pr-3 ${INDENTS[row.depth] ?? 'pl-12'} ${isStage ? 'px-2' : 'font-normal'}`}>
        {row.kind === 'rounding' ? t('breakdown.rounding') : <span lang={lang}>{row.label}</span>}
        {weight !== null && <span className="block text-sm font-normal text-quiet sm:hidden">{weight}</span>}
        {origin !== null && <span className="block text-sm font-normal text-quiet">{origin}</span>}
      </th>
      <td className="hidden py-2.5 pl-3 text-right text-quiet sm:table-cell">{weight}</td>
      <td className="py-2.5 pl-3 text-right">
        {format.number(row.score)}
        {row.score !== null && !isStage && (
          <Bar value={row.score} className="no-print mt-1 ml-auto hidden w-20 sm:block" />
        )}
      </td>
      <td className="py-2.5 pr-2 pl-3 text-right">{format.number(row.contribution)}</td>
    </tr>
  );
}

/** From the sum of the contributions to the published score; adjustments only where there are any. */
function Total({ trace }: { readonly trace: Trace }) {
  const t = useWords(nomineeMessages);
  const { format } = useVisit();
  const { bonus, bonusCap, penalty } = trace.adjustments;
  const four = (exact: string | undefined): string => format.number(shown(exact, 4));
  const lines: [string, string][] = [[t('breakdown.base'), four(trace.base?.exact)]];
  if (bonus !== '0') {
    const label =
      bonusCap === null ? t('breakdown.bonus') : t('breakdown.bonus.capped', { cap: format.number(shortly(bonusCap)) });
    lines.push([label, `+${format.number(shortly(bonus))}`]);
  }
  if (penalty !== '0') lines.push([t('breakdown.penalty'), `−${format.number(shortly(penalty))}`]);
  if (lines.length > 1) lines.push([t('breakdown.exact'), four(trace.exact?.exact)]);
  return (
    <tfoot>
      {lines.map(([label, value]) => (
        <TotalLine key={label} label={label} value={value} />
      ))}
      <TotalLine label={t('breakdown.final')} value={format.number(trace.final)} isFinal />
    </tfoot>
  );
}

interface TotalLineProps {
  readonly label: string;
  readonly value: string;
  readonly isFinal?: boolean;
}

const TotalLine = ({ label, value, isFinal = false }: TotalLineProps) => (
  <tr className={isFinal ? 'border-t-2 border-primary text-lg font-bold' : 'text-quiet'}>
    <th scope="row" className={`px-2 py-2 ${isFinal ? '' : 'font-normal'}`}>
      {label}
    </th>
    <td className="hidden sm:table-cell" />
    <td />
    <td className="py-2 pr-2 pl-3 text-right">{value}</td>
  </tr>
);
