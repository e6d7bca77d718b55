import { ChartFigure } from '../../charts/chart-figure.js';
import { IntervalPlot, intervalPlotHeight, type IntervalRow } from '../../charts/interval-plot.js';
import { LegendItem } from '../../charts/legend.js';
import { paddedDomain } from '../../charts/plot-domain.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type DiagnosticReport } from '../../../core/diagnostics/index.js';
import { diagnosticsMessages } from './diagnostics.messages.js';
import { range95 } from './report-model.js';
import { useDecimals } from './use-decimals.js';

interface PlotProps {
  readonly report: DiagnosticReport;
  readonly nomineeOf: (id: string) => string;
}

/** Final scores in their order, each with the range that measurement leaves open. */
export function ScorePlot({ report, nomineeOf }: PlotProps) {
  const t = useMessages(diagnosticsMessages);
  const format = useFormat();
  const decimals = useDecimals();
  const { standardError } = report;
  const rows = report.nominees.map(({ nominee, final }): IntervalRow => {
    const value = Number(final);
    const wide = range95(value, standardError);
    const words = { name: nomineeOf(nominee), score: format.number(final) };
    return {
      id: nominee,
      label: words.name,
      value,
      ...(wide ? { wide } : {}),
      words: wide
        ? t('scores.words', { ...words, low: decimals(wide[0], 2), high: decimals(wide[1], 2) })
        : t('scores.words.plain', words),
    };
  });
  return (
    <ChartFigure
      title={t('scores.title')}
      lead={t(standardError === null ? 'scores.lead.none' : 'scores.lead')}
      legend={
        <>
          <LegendItem sign="dot">{t('legend.score')}</LegendItem>
          {standardError !== null && <LegendItem sign="wide">{t('legend.error')}</LegendItem>}
        </>
      }
      height={(width) => intervalPlotHeight(width, rows.length)}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { header: t('column.nominee'), cell: ({ label }) => label },
        { header: t('column.score'), cell: ({ value }) => decimals(value, 2), isNumeric: true },
        {
          header: t('column.range'),
          cell: ({ wide }) => (wide ? `${decimals(wide[0], 2)} – ${decimals(wide[1], 2)}` : '–'),
          isNumeric: true,
        },
      ]}
    >
      {(width) => (
        <IntervalPlot
          width={width}
          rows={rows}
          domain={paddedDomain(rows.flatMap(({ value, wide }) => [value, ...(wide ?? [])]))}
          title={t('scores.title')}
          axisLabel={t('scores.axis')}
          format={(value) => decimals(value, Number.isInteger(value) ? 0 : 1)}
        />
      )}
    </ChartFigure>
  );
}
