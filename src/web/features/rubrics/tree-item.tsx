import { ChevronDown, ChevronRight } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { useEditor } from './editor-context.js';
import { editorMessages } from './editor.messages.js';
import { isUnder } from './tree-paths.js';
import { type TreeRow } from './tree-rows.js';
import { useFillText } from './use-fill-text.js';
import { useWeightText } from './use-weight-text.js';
import { weightOf, widthOf } from './weights.js';

interface TreeItemProps {
  readonly row: TreeRow;
  readonly isSelected: boolean;
  readonly isFocusable: boolean;
  readonly isOpen: boolean | undefined;
  readonly onToggle: () => void;
}

const INDENT = ['pl-1', 'pl-4', 'pl-8', 'pl-13'] as const;

/** One line: what it is called, what it weighs among its siblings and in the whole, and whether what is in it fills 100. */
export function TreeItem({ row, isSelected, isFocusable, isOpen, onToggle }: TreeItemProps) {
  const { select, faults } = useEditor();
  const count = faults.filter(({ field }) => isUnder(field, row.path) && (row.path !== '' || isOpen === false)).length;
  const Chevron = isOpen === true ? ChevronDown : ChevronRight;
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isSelected}
      aria-expanded={isOpen}
      tabIndex={isFocusable ? 0 : -1}
      className={`cursor-pointer rounded-field py-1.5 pr-2 ${INDENT[row.level - 1] ?? 'pl-13'} border-l-2 ${isSelected ? 'border-primary bg-primary/10' : 'border-transparent hover:bg-base-200'}`}
      onClick={() => {
        select(row.path);
      }}
    >
      <div className="flex items-start gap-1">
        {isOpen === undefined ? (
          <span className="w-5 shrink-0" />
        ) : (
          <span
            aria-hidden
            className="grid size-5 shrink-0 place-items-center rounded-sm text-quiet hover:bg-base-300"
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
            }}
          >
            <Chevron size={14} />
          </span>
        )}
        <div className="min-w-0 flex-1">
          <Line row={row} count={count} />
          <Weighed row={row} />
        </div>
      </div>
    </div>
  );
}

function Line({ row, count }: { readonly row: TreeRow; readonly count: number }) {
  const t = useMessages(editorMessages);
  const format = useFormat();
  const weightText = useWeightText();
  const weight = row.weight === null ? null : weightOf(row.weight);
  const fallback =
    row.kind === 'gates' ? t('tree.gates') : row.kind === 'rubric' ? t('tree.rubric') : t('tree.unnamed');
  const name = row.kind === 'rubric' || row.names === null ? '' : format.name(row.names);
  return (
    <div className="flex items-baseline gap-2 text-sm">
      <span className={`line-clamp-2 min-w-0 flex-1 ${row.level < 3 ? 'font-semibold' : ''}`}>
        {name === '' ? fallback : name}
      </span>
      {count > 0 && (
        <span className="shrink-0 rounded-full bg-error/12 px-1.5 text-xs font-semibold text-error">
          {t('tree.faults', { count })}
        </span>
      )}
      {row.weight !== null && (
        <span className="tabular shrink-0 font-medium">{weight === null ? '–' : weightText(weight)}</span>
      )}
    </div>
  );
}

/** Under the name: a bar of the weight, what it weighs in the whole, and how full the list below it is. */
function Weighed({ row }: { readonly row: TreeRow }) {
  const t = useMessages(editorMessages);
  const weightText = useWeightText();
  const fillText = useFillText();
  const { effective } = useEditor();
  const weight = row.weight === null ? null : weightOf(row.weight);
  const whole = effective.get(row.path) ?? null;
  const isFull = row.fill?.state === 'full';
  return (
    <>
      {weight !== null && (
        <span aria-hidden className="mt-0.5 block h-1 overflow-hidden rounded-full bg-base-300/70">
          <span className="block h-full rounded-full bg-primary/70" style={{ width: widthOf(weight) }} />
        </span>
      )}
      <div className="flex flex-wrap justify-between gap-x-2 text-xs">
        <span className="text-quiet">{row.code}</span>
        {row.kind === 'criterion' && whole !== null && (
          <span className="tabular text-quiet">{t('tree.effective', { weight: weightText(whole) })}</span>
        )}
        {row.fill && (
          <span className={`tabular ${isFull ? 'text-success' : 'font-semibold text-error'}`}>
            {isFull ? '✓ ' : ''}
            {fillText(row.fill)}
          </span>
        )}
      </div>
    </>
  );
}
