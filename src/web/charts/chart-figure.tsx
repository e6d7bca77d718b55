import { type ReactNode } from 'react';

import { useMessages } from '../i18n/messages.js';
import { chartsMessages } from './charts.messages.js';
import { useWidth } from './use-width.js';

interface TableColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumeric?: boolean;
}

interface FigureProps<Row> {
  readonly title: string;
  /** What to look for in it, in a sentence. */
  readonly lead: ReactNode;
  /** What signs and colours mean. */
  readonly legend?: ReactNode;
  /** The picture, once its width is known. */
  readonly children: (width: number) => ReactNode;
  /** The height that the picture will have, so that nothing jumps when it is drawn. */
  readonly height: (width: number) => number;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly TableColumn<Row>[];
}

/** A picture with its words, and the same as a table for whoever reads no pictures. */
export function ChartFigure<Row>(props: FigureProps<Row>) {
  const { title, lead, legend, children, height } = props;
  const t = useMessages(chartsMessages);
  const [ref, width] = useWidth();
  return (
    <figure className="surface min-w-0 p-4 sm:p-5 print:border-0 print:p-0">
      <figcaption>
        <h3 className="font-semibold">{title}</h3>
        <div className="mt-0.5 mb-3 text-sm text-quiet">{lead}</div>
      </figcaption>
      {legend !== undefined && <div className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-xs">{legend}</div>}
      <div ref={ref} style={{ minHeight: width === 0 ? undefined : height(width) }}>
        {width > 0 && children(width)}
      </div>
      <details className="no-print mt-2">
        <summary className="w-fit cursor-pointer text-sm text-primary">{t('chart.table')}</summary>
        <PlainTable {...props} />
      </details>
    </figure>
  );
}

function PlainTable<Row>({ title, rows, rowId, columns }: FigureProps<Row>) {
  return (
    <div className="mt-2 max-h-96 overflow-auto" role="region" aria-label={title} tabIndex={0}>
      <table className="table table-sm">
        <caption className="sr-only">{title}</caption>
        <thead className="text-base-content">
          <tr>
            {columns.map(({ header, isNumeric }) => (
              <th key={header} scope="col" className={isNumeric === true ? 'text-right' : ''}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map(({ header, cell, isNumeric }, place) =>
                place === 0 ? (
                  <th key={header} scope="row" className="font-medium">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={header} className={isNumeric === true ? 'tabular text-right' : ''}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
