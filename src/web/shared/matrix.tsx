import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useRef } from 'react';

import { type CellPlace } from './grid-moves.js';
import { useGridKeys } from './use-grid-keys.js';

interface MatrixColumn {
  readonly id: string;
  /** What stands over the column: short, such as a seat's number. */
  readonly label: string;
  /** The same in full, for the tooltip and for screen readers. */
  readonly title: string;
}

/** Columns that belong together under one head. */
export interface MatrixGroup {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly MatrixColumn[];
}

interface MatrixRow {
  readonly id: string;
  readonly label: ReactNode;
  /** What stands at the end of the row. */
  readonly total?: ReactNode;
}

interface MatrixProps {
  readonly caption: string;
  /** What stands over the names of the rows. */
  readonly corner: string;
  readonly groups: readonly MatrixGroup[];
  readonly rows: readonly MatrixRow[];
  readonly cell: (rowId: string, columnId: string) => ReactNode;
  /** Called for a cell that is opened by click or Enter; left out, cells are only read. */
  readonly onOpen?: (rowId: string, columnId: string) => void;
  readonly totalLabel?: string;
  /** What stands under each column. */
  readonly foot?: { readonly label: string; readonly cell: (columnId: string) => ReactNode };
}

/** Above this many rows only those in view are in the page. */
const VIRTUAL_ABOVE = 120;
const ROW_HEIGHT = 41;

/** Rows × columns of states: names stay in sight while it scrolls, one tab stop, arrow keys from cell to cell. */
export function Matrix(props: MatrixProps) {
  const { caption, groups, rows } = props;
  const frame = useRef<HTMLDivElement>(null);
  const columns = groups.flatMap((group) => group.columns);
  const isVirtual = rows.length > VIRTUAL_ABOVE;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isVirtual,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const reveal = useCallback(
    (row: number) => {
      if (isVirtual) virtualizer.scrollToIndex(row);
    },
    [isVirtual, virtualizer],
  );
  const size = { rows: rows.length, columns: columns.length };
  const keys = useGridKeys(frame, size, reveal);
  const seen = virtualizer.getVirtualItems();
  const indexes = isVirtual ? seen.map(({ index }) => index) : rows.map((_, index) => index);
  const before = isVirtual ? (seen[0]?.start ?? 0) : 0;
  const after = isVirtual ? virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;
  const width = columns.length + 1 + (props.totalLabel === undefined ? 0 : 1);
  return (
    <div
      ref={frame}
      role="region"
      aria-label={caption}
      tabIndex={-1}
      className={`surface w-fit max-w-full overflow-auto ${isVirtual ? 'h-[75dvh]' : 'max-h-[75dvh]'} print:h-auto print:max-h-none print:overflow-visible`}
    >
      <table
        role="grid"
        aria-rowcount={rows.length + 1}
        aria-colcount={width}
        className="table table-sm w-auto border-separate border-spacing-0"
        onKeyDown={keys.onKeyDown}
      >
        <caption className="sr-only">{caption}</caption>
        <Head {...props} />
        <tbody>
          {before > 0 && <Spacer height={before} width={width} />}
          {indexes.map((index) => (
            <Row key={rows[index]?.id} {...props} columns={columns} index={index} keys={keys} />
          ))}
          {after > 0 && <Spacer height={after} width={width} />}
        </tbody>
        <Foot {...props} columns={columns} />
      </table>
    </div>
  );
}

const STICKY = 'sticky left-0 z-10 bg-base-100 border-r border-base-300';

function Head({ corner, groups, totalLabel }: MatrixProps) {
  const hasGroups = groups.length > 1 || groups[0]?.label !== '';
  return (
    <thead className="sticky top-0 z-20 bg-base-200 text-base-content">
      {hasGroups && (
        <tr>
          <td className={`${STICKY} bg-base-200`} />
          {groups.map(({ id, label, columns }) => (
            <th key={id} scope="colgroup" colSpan={columns.length} className="border-l border-base-300 text-left">
              {label}
            </th>
          ))}
          {totalLabel !== undefined && <td />}
        </tr>
      )}
      <tr>
        <th scope="col" className={`${STICKY} min-w-36 bg-base-200 text-left sm:min-w-56`}>
          {corner}
        </th>
        {groups.flatMap(({ columns }) =>
          columns.map(({ id, label, title }, place) => (
            <th
              key={id}
              scope="col"
              title={title}
              className={`px-2 text-center font-semibold ${place === 0 ? 'border-l border-base-300' : ''}`}
            >
              <span aria-hidden>{label}</span>
              <span className="sr-only">{title}</span>
            </th>
          )),
        )}
        {totalLabel !== undefined && (
          <th scope="col" className="border-l border-base-300 text-right">
            {totalLabel}
          </th>
        )}
      </tr>
    </thead>
  );
}

interface RowProps extends MatrixProps {
  readonly columns: readonly MatrixColumn[];
  readonly index: number;
  readonly keys: ReturnType<typeof useGridKeys>;
}

function Row({ rows, columns, index, cell, onOpen, keys, totalLabel }: RowProps) {
  const row = rows[index];
  if (!row) return null;
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" className={`${STICKY} max-w-36 text-left font-medium sm:max-w-72`}>
        {row.label}
      </th>
      {columns.map(({ id }, place) => (
        <Cell
          key={id}
          place={{ row: index, column: place }}
          keys={keys}
          onOpen={
            onOpen &&
            (() => {
              onOpen(row.id, id);
            })
          }
        >
          {cell(row.id, id)}
        </Cell>
      ))}
      {totalLabel !== undefined && (
        <td className="tabular border-l border-base-300 text-right whitespace-nowrap">{row.total}</td>
      )}
    </tr>
  );
}

interface CellProps {
  readonly place: CellPlace;
  readonly keys: ReturnType<typeof useGridKeys>;
  readonly onOpen: (() => void) | undefined;
  readonly children: ReactNode;
}

function Cell({ place, keys, onOpen, children }: CellProps) {
  const isActive = keys.active.row === place.row && keys.active.column === place.column;
  const focusable = {
    'data-cell': `${String(place.row)}:${String(place.column)}`,
    tabIndex: isActive ? 0 : -1,
    onFocus: () => {
      keys.onFocusCell(place);
    },
  };
  if (!onOpen)
    return (
      <td {...focusable} className="px-2 text-center -outline-offset-2">
        {children}
      </td>
    );
  return (
    <td className="p-0 text-center">
      <button
        type="button"
        {...focusable}
        className="flex min-h-9 w-full min-w-9 cursor-pointer items-center justify-center px-2 -outline-offset-2 hover:bg-base-200"
        onClick={onOpen}
      >
        {children}
      </button>
    </td>
  );
}

function Foot({ foot, columns, totalLabel }: MatrixProps & { readonly columns: readonly MatrixColumn[] }) {
  if (!foot) return null;
  return (
    <tfoot className="sticky bottom-0 z-20 bg-base-200 text-base-content">
      <tr>
        <th scope="row" className={`${STICKY} bg-base-200 text-left`}>
          {foot.label}
        </th>
        {columns.map(({ id }) => (
          <td key={id} className="tabular px-2 text-center whitespace-nowrap">
            {foot.cell(id)}
          </td>
        ))}
        {totalLabel !== undefined && <td className="border-l border-base-300" />}
      </tr>
    </tfoot>
  );
}

const Spacer = ({ height, width }: { readonly height: number; readonly width: number }) => (
  <tr aria-hidden>
    <td colSpan={width} style={{ height, padding: 0, border: 0 }} />
  </tr>
);
