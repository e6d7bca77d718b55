import { type DiagnosticReport } from '../../../core/diagnostics/index.js';
import { ChartFigure } from '../../charts/chart-figure.js';
import { IntervalPlot, intervalPlotHeight, type IntervalRow } from '../../charts/interval-plot.js';
import { LegendItem } from '../../charts/legend.js';
import { rankTicks } from '../../charts/plot-domain.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { diagnosticsMessages } from './diagnostics.messages.js';
import { type NomineeReport } from './report-model.js';

interface PlotProps {
  readonly report: DiagnosticReport;
  readonly nomineeOf: (id: string) => string;
}

type Row = IntervalRow & { readonly weights: string };

/** The official ranks with the ranks that another panel, or noise, could have given. The best stands right. */
export function RankPlot({ report, nomineeOf }: PlotProps) {
  const t = useMessages(diagnosticsMessages);
  const format = useFormat();
  const rows = report.nominees.map((nominee): Row => {
    const { rank, withoutOneEvaluator: left, confidence, weights } = nominee;
    const marginal = confidence?.marginal;
    const name = nomineeOf(nominee.nominee);
    return {
      id: nominee.nominee,
      label: name,
      value: rank,
      ...(marginal ? { wide: [marginal.low, marginal.high] as const } : {}),
      ...(left ? { narrow: [left.best, left.worst] as const } : {}),
      weights: weights ? between(weights.low, weights.high, format.number) : '–',
      words: t('ranks.words', { name, ...wordsOf(nominee, format.number) }),
    };
  });
  const last = Math.max(1, ...rows.flatMap(({ value, wide, narrow }) => [value, ...(wide ?? []), ...(narrow ?? [])]));
  return (
    <ChartFigure
      title={t('ranks.title')}
      lead={t('ranks.lead')}
      legend={
        <>
          <LegendItem sign="dot">{t('legend.rank')}</LegendItem>
          <LegendItem sign="narrow">{t('legend.left-out')}</LegendItem>
          <LegendItem sign="wide">{t('legend.confidence')}</LegendItem>
        </>
      }
      height={(width) => intervalPlotHeight(width, rows.length)}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { header: t('column.nominee'), cell: ({ label }) => label },
        { header: t('column.rank'), cell: ({ value }) => format.number(value), isNumeric: true },
        { header: t('column.left-out'), cell: ({ narrow }) => spanText(narrow, format.number), isNumeric: true },
        { header: t('column.confidence'), cell: ({ wide }) => spanText(wide, format.number), isNumeric: true },
        { header: t('column.weights'), cell: ({ weights }) => weights, isNumeric: true },
      ]}
    >
      {(width) => (
        <IntervalPlot
          width={width}
          rows={rows}
          domain={[0.5, last + 0.5]}
          title={t('ranks.title')}
          axisLabel={t('ranks.axis')}
          format={format.number}
          tickValues={rankTicks(last)}
          isReversed
        />
      )}
    </ChartFigure>
  );
}

type Write = (value: number) => string;

const between = (low: number, high: number, write: Write): string =>
  low === high ? write(low) : `${write(low)}–${write(high)}`;

const spanText = (span: readonly [number, number] | undefined, write: Write): string =>
  span ? between(span[0], span[1], write) : '–';

function wordsOf({ rank, withoutOneEvaluator: left, confidence }: NomineeReport, write: Write) {
  return {
    rank: write(rank),
    best: write(left?.best ?? rank),
    worst: write(left?.worst ?? rank),
    low: write(confidence?.marginal.low ?? rank),
    high: write(confidence?.marginal.high ?? rank),
  };
}
