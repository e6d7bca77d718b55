import { type ReactNode } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Marks } from './marks.js';
import { myResultsMessages } from './my-results.messages.js';
import { decimalOf, rounded, type TraceNode } from './result-words.js';
import { type RubricWords, useRubricWords } from './use-rubric-words.js';

interface BreakdownProps {
  readonly explanation: Schemas['ExplanationView'];
  readonly nominationId: string;
}

/** The score as a table that adds up: stages, aspects, criteria, each with its weight and what it contributes. */
export function Breakdown({ explanation, nominationId }: BreakdownProps) {
  const t = useMessages(myResultsMessages);
  const words = useRubricWords(nominationId);
  return (
    <div className="-mx-2 overflow-x-auto" role="region" aria-label={t('breakdown.title')} tabIndex={0}>
      <table className="table table-sm">
        <thead>
          <tr className="text-base-content">
            <th scope="col">{t('breakdown.part')}</th>
            <th scope="col" className="text-right">
              {t('breakdown.score')}
            </th>
            <th scope="col" className="text-right">
              {t('breakdown.weight')}
            </th>
            <th scope="col" className="text-right">
              {t('breakdown.contribution')}
            </th>
          </tr>
        </thead>
        {explanation.stages.map((stage) => (
          <tbody key={stage.code}>
            <Rows node={stage} depth={0} words={words} />
          </tbody>
        ))}
        <Totals explanation={explanation} />
      </table>
    </div>
  );
}

interface RowsProps {
  readonly node: TraceNode;
  readonly depth: number;
  readonly words: RubricWords;
}

const INDENTS = ['', 'pl-4 sm:pl-6', 'pl-6 sm:pl-10', 'pl-8 sm:pl-14'];
const STYLES = ['bg-base-200 font-semibold', 'font-medium', '', ''];

/** A node and what it is made of. */
function Rows({ node, depth, words }: RowsProps) {
  const t = useMessages(myResultsMessages);
  const format = useFormat();
  const name = words.nameOf(node.code, node.label);
  const isLeaf = node.kind === 'criterion' || node.kind === 'indicator';
  const short = (exact: string | undefined): string => (exact === undefined ? '–' : format.number(decimalOf(exact)));
  return (
    <>
      <tr className={STYLES[depth] ?? ''}>
        <th scope="row" className={`min-w-32 font-[inherit] ${INDENTS[depth] ?? 'pl-8 sm:pl-14'}`}>
          {name}
          {isLeaf && <Marks node={node} name={name} words={words} />}
        </th>
        <td className="text-right align-top">
          {node.state === 'scored' ? (
            <>
              {node.score && format.number(rounded(node.score.exact))}
              {isLeaf && <Bar score={node.score?.display} />}
            </>
          ) : (
            t(`state.${node.state}`)
          )}
        </td>
        <td className="text-right align-top text-quiet">
          {node.effectiveWeight ? `${short(node.effectiveWeight.exact)}%` : '–'}
        </td>
        <td className="text-right align-top">{format.number(node.contribution?.display)}</td>
      </tr>
      {node.children.map((child) => (
        <Rows key={child.code} node={child} depth={depth + 1} words={words} />
      ))}
    </>
  );
}

/** The score as a length, for comparing criteria at a glance; the number above it says the same. */
const Bar = ({ score }: { readonly score: string | undefined }) => (
  <span aria-hidden className="mt-1 ml-auto block h-1 w-20 max-sm:w-10 overflow-hidden rounded-full bg-base-300">
    <span
      className="block h-full bg-primary"
      style={{ width: `${String(Math.max(0, Math.min(100, Number(score))))}%` }}
    />
  </span>
);

function Totals({ explanation: { base, adjustments, final } }: { readonly explanation: Schemas['ExplanationView'] }) {
  const t = useMessages(myResultsMessages);
  const format = useFormat();
  const isPlain = adjustments.bonus === '0' && adjustments.penalty === '0';
  return (
    <tfoot className="text-base-content">
      <Total name={t('breakdown.base')}>{format.number(base?.display)}</Total>
      {!isPlain && <Total name={t('breakdown.bonus')}>{format.number(decimalOf(adjustments.bonus))}</Total>}
      {!isPlain && <Total name={t('breakdown.penalty')}>{format.number(decimalOf(adjustments.penalty))}</Total>}
      <Total name={t('breakdown.final')} isFinal>
        {format.number(final)}
      </Total>
    </tfoot>
  );
}

interface TotalProps {
  readonly name: string;
  readonly isFinal?: boolean;
  readonly children: ReactNode;
}

const Total = ({ name, isFinal = false, children }: TotalProps) => (
  <tr className={isFinal ? 'text-base' : 'text-sm'}>
    <th scope="row" colSpan={3} className={isFinal ? 'font-bold' : 'font-medium'}>
      {name}
    </th>
    <td className={`text-right ${isFinal ? 'font-bold' : ''}`}>{children}</td>
  </tr>
);
