import { ChevronDown, ChevronRight, Printer } from 'lucide-react';
import { useMemo, useRef } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type ExplanationRow, explanationTree, type SeenRow } from './explanation-rows.js';
import { explanationsMessages } from './explanations.messages.js';
import { useRowWords } from './row-words.js';
import { useTree } from './use-tree.js';

interface TreeProps {
  readonly explanation: Schemas['ExplanationView'];
  readonly nomineeName: string;
}

const COLUMNS = ['what', 'value', 'exact', 'weight', 'effective', 'contribution', 'how'] as const;
const NUMERIC = new Set<string>(['value', 'exact', 'weight', 'effective', 'contribution']);

/** The tree of numbers, opened row by row: one tab stop, arrow keys, and all of it on paper. */
export function ExplanationTree({ explanation, nomineeName }: TreeProps) {
  const t = useMessages(explanationsMessages);
  const frame = useRef<HTMLDivElement>(null);
  const root = useMemo(() => explanationTree(explanation), [explanation]);
  const tree = useTree(root, frame);
  const wordsOf = useRowWords(explanation.adjustments);
  return (
    <>
      <div className="no-print mb-2 flex flex-wrap gap-2">
        <button type="button" className="btn btn-sm" onClick={tree.openAll}>
          {t('explanation.expand')}
        </button>
        <button type="button" className="btn btn-sm" onClick={tree.closeAll}>
          {t('explanation.collapse')}
        </button>
        <button
          type="button"
          className="btn btn-sm"
          onClick={() => {
            print();
          }}
        >
          <Printer size={16} aria-hidden /> {t('explanation.print')}
        </button>
      </div>
      <div ref={frame} className="surface overflow-x-auto print:overflow-visible print:border-0">
        <table
          role="treegrid"
          aria-label={t('explanation.caption', { name: nomineeName })}
          className="table table-sm"
          onKeyDown={tree.onKeyDown}
        >
          <thead className="bg-base-200 text-base-content">
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={`align-bottom ${NUMERIC.has(column) ? 'text-right' : ''}`}>
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tree.rows.map((seen) => (
              <Row
                key={seen.row.id}
                seen={seen}
                words={wordsOf(seen.row)}
                isActive={tree.active === seen.row.id}
                onToggle={tree.toggle}
                onFocus={tree.onFocusRow}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  readonly seen: SeenRow;
  readonly words: { readonly name: string; readonly how: string };
  readonly isActive: boolean;
  readonly onToggle: (id: string) => void;
  readonly onFocus: (id: string) => void;
}

const INDENT_REM = 0.9;
/** Down to the stages together. */
const LOUD_LEVELS = 3;

function Row({ seen, words, isActive, onToggle, onFocus }: RowProps) {
  const { row, level, position, siblings, isOpen } = seen;
  const hasChildren = row.children.length > 0;
  return (
    <tr
      data-row={row.id}
      tabIndex={isActive ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={hasChildren ? isOpen : undefined}
      className="-outline-offset-2 hover:bg-base-200/60"
      onFocus={() => {
        onFocus(row.id);
      }}
    >
      <th
        scope="row"
        className={`sticky left-0 z-10 min-w-44 bg-base-100 sm:min-w-64 ${level <= LOUD_LEVELS ? 'font-semibold' : 'font-normal'}`}
      >
        <span className="flex items-center gap-1" style={{ paddingLeft: `${String((level - 1) * INDENT_REM)}rem` }}>
          {hasChildren ? (
            <Toggle
              isOpen={isOpen}
              name={words.name}
              onToggle={() => {
                onToggle(row.id);
              }}
            />
          ) : (
            <span className="w-6 shrink-0" />
          )}
          {words.name}
        </span>
      </th>
      <Numbers row={row} />
      <td className="min-w-48 text-xs font-normal text-quiet">{words.how}</td>
    </tr>
  );
}

interface ToggleProps {
  readonly isOpen: boolean;
  readonly name: string;
  readonly onToggle: () => void;
}

/** For the mouse and touch; keys act on the row, so it is no tab stop of its own. */
function Toggle({ isOpen, name, onToggle }: ToggleProps) {
  const t = useMessages(explanationsMessages);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="no-print flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-field hover:bg-base-300"
      aria-label={t(isOpen ? 'explanation.close' : 'explanation.open', { name })}
      onClick={onToggle}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}

function Numbers({ row }: { readonly row: ExplanationRow }) {
  const format = useFormat();
  const cell = 'tabular text-right whitespace-nowrap';
  return (
    <>
      <td className={cell}>{format.number(row.value)}</td>
      <td className="tabular min-w-32 max-w-64 text-right text-xs font-normal break-all text-quiet">
        {row.exact ?? ''}
      </td>
      <td className={`${cell} font-normal`}>{row.weight === null ? '' : `${format.number(row.weight)}%`}</td>
      <td className={`${cell} font-normal`}>
        {row.effective === null ? '' : `${format.number(row.effective.display)}%`}
      </td>
      <td className={`${cell} font-normal`} title={row.contribution?.exact}>
        {row.contribution === null ? '' : format.number(row.contribution.display)}
      </td>
    </>
  );
}
