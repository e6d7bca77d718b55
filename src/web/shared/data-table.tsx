import {
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  type RowSelectionState,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useMemo, useRef } from 'react';

import { useMessages } from '../i18n/messages.js';
import { tableMessages } from './data-table.messages.js';

/** One column: what stands over it, what stands in it, and by what it sorts (left out: it does not). */
export interface Column<Row> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly sortBy?: (row: Row) => string | number;
  /** Figures stand right, under each other. */
  readonly numeric?: boolean;
  readonly className?: string;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Chosen rows, for bulk actions; left out, rows cannot be chosen. */
  readonly selection?: { readonly chosen: ReadonlySet<string>; readonly onChange: (ids: ReadonlySet<string>) => void };
  readonly rowName?: (row: Row) => string;
}

const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
});

/** Above this many rows only those in view are in the page. */
const VIRTUAL_ABOVE = 200;
const ROW_HEIGHT = 45;

/** A dense table: sortable heads, optional choice of rows, thousands of rows without a pause. Scrolls inside itself on phones. */
export function DataTable<Row>({ caption, columns, rows, rowId, selection, rowName }: DataTableProps<Row>) {
  const t = useMessages(tableMessages);
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => column.sortBy?.(row) ?? '',
        enableSorting: column.sortBy !== undefined,
        sortFn: 'alphanumeric' as const,
      })),
    [columns],
  );
  const chosen = useMemo<RowSelectionState>(
    () => Object.fromEntries([...(selection?.chosen ?? [])].map((id) => [id, true])),
    [selection?.chosen],
  );
  const table = useTable<typeof features, Row & object>({
    features,
    columns: definitions,
    data: data as (Row & object)[],
    getRowId: rowId,
    state: { rowSelection: chosen },
    onRowSelectionChange: (change: RowSelectionState | ((old: RowSelectionState) => RowSelectionState)) => {
      const next = typeof change === 'function' ? change(chosen) : change;
      selection?.onChange(new Set(Object.keys(next).filter((id) => next[id] === true)));
    },
  });
  const ordered = table.getRowModel().rows;
  const frame = useRef<HTMLDivElement>(null);
  const isVirtual = ordered.length > VIRTUAL_ABOVE;
  const virtualizer = useVirtualizer({
    count: ordered.length,
    enabled: isVirtual,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const seen = virtualizer.getVirtualItems();
  const shown = isVirtual ? seen.map(({ index }) => ordered[index]).filter((row) => row !== undefined) : ordered;
  const before = isVirtual ? (seen[0]?.start ?? 0) : 0;
  const after = isVirtual ? virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;
  const width = columns.length + (selection ? 1 : 0);

  return (
    <div
      ref={frame}
      role="region"
      aria-label={caption}
      tabIndex={0}
      className={`surface overflow-auto ${isVirtual ? 'h-[70dvh]' : ''} print:h-auto print:overflow-visible`}
    >
      <table className="table table-sm" aria-rowcount={ordered.length + 1}>
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10 bg-base-200">
          <tr>
            {selection && (
              <th className="w-10">
                <input
                  type="checkbox"
                  className="checkbox checkbox-sm"
                  aria-label={t('table.choose-all')}
                  checked={table.getIsAllRowsSelected()}
                  onChange={table.getToggleAllRowsSelectedHandler()}
                />
              </th>
            )}
            {columns.map((column) => (
              <Head
                key={column.id}
                column={column}
                sorter={table.getColumn(column.id) as unknown as Sorter | undefined}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} width={width} />}
          {shown.map((row) => (
            <tr key={row.id} className="hover:bg-base-200/60">
              {selection && (
                <td>
                  <input
                    type="checkbox"
                    className="checkbox checkbox-sm"
                    aria-label={t('table.choose', { name: rowName?.(row.original) ?? row.id })}
                    checked={row.getIsSelected()}
                    onChange={row.getToggleSelectedHandler()}
                  />
                </td>
              )}
              <Cells row={row.original} columns={columns} />
            </tr>
          ))}
          {after > 0 && <Spacer height={after} width={width} />}
        </tbody>
      </table>
    </div>
  );
}

interface CellsProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}

function CellsOf<Row>({ row, columns }: CellsProps<Row>): ReactNode {
  return columns.map((column) => (
    <td key={column.id} className={`${column.numeric === true ? 'text-right tabular' : ''} ${column.className ?? ''}`}>
      {column.cell(row)}
    </td>
  ));
}

/** The cells of a row are not drawn again because others come into view. */
const Cells = memo(CellsOf) as typeof CellsOf;

interface Sorter {
  getIsSorted(): false | 'asc' | 'desc';
  getToggleSortingHandler(): ((event: unknown) => void) | undefined;
}

function Head<Row>({ column, sorter }: { readonly column: Column<Row>; readonly sorter: Sorter | undefined }) {
  const sorted = sorter?.getIsSorted() ?? false;
  const aria = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
  const align = column.numeric === true ? 'text-right' : '';
  if (!column.sortBy)
    return (
      <th scope="col" className={`text-base-content ${align} ${column.className ?? ''}`}>
        {column.header}
      </th>
    );
  return (
    <th scope="col" aria-sort={aria} className={`${align} ${column.className ?? ''}`}>
      <button
        type="button"
        className="inline-flex cursor-pointer items-center gap-1 font-semibold text-base-content"
        onClick={sorter?.getToggleSortingHandler()}
      >
        {column.header}
        <span aria-hidden className="w-3 text-primary">
          {sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : ''}
        </span>
      </button>
    </th>
  );
}

const Spacer = ({ height, width }: { readonly height: number; readonly width: number }) => (
  <tr aria-hidden>
    <td colSpan={width} style={{ height, padding: 0, border: 0 }} />
  </tr>
);
