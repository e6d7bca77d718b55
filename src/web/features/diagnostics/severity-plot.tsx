import { ChartFigure } from '../../charts/chart-figure.js';
import { IntervalPlot, intervalPlotHeight, type IntervalRow } from '../../charts/interval-plot.js';
import { LegendItem } from '../../charts/legend.js';
import { mirroredDomain } from '../../charts/plot-domain.js';
import { useMessages } from '../../i18n/messages.js';
import { useSeatLabel } from '../standings/use-seat-titles.js';
import { diagnosticsMessages } from './diagnostics.messages.js';
import { range95, type StageReport } from './report-model.js';
import { useDecimals } from './use-decimals.js';

interface PlotProps {
  readonly stage: StageReport;
  readonly name: string;
}

type Row = IntervalRow & StageReport['evaluators'][number];

/** How far each evaluator's scores lie from the panel's on the same nominees, with the error of that. */
export function SeverityPlot({ stage, name }: PlotProps) {
  const t = useMessages(diagnosticsMessages);
  const decimals = useDecimals();
  const rows = useRows(stage);
  const lead = `${t(stage.isCompleteBlock ? 'severity.lead.block' : 'severity.lead.open')} ${t(`escalation.${stage.escalation}`)}`;
  return (
    <ChartFigure
      title={t('severity.title', { stage: name })}
      lead={rows.length === 0 ? t('severity.none') : lead}
      legend={
        <>
          <LegendItem sign="dot">{t('legend.leniency')}</LegendItem>
          <LegendItem sign="marked">{t('legend.flagged')}</LegendItem>
          <LegendItem sign="wide">{t('legend.error')}</LegendItem>
        </>
      }
      height={(width) => intervalPlotHeight(width, rows.length)}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { header: t('column.evaluator'), cell: ({ label }) => label },
        { header: t('column.leniency'), cell: ({ leniency }) => decimals(leniency, 2), isNumeric: true },
        { header: t('column.error'), cell: ({ standardError }) => decimals(standardError, 2), isNumeric: true },
        { header: t('column.meaning'), cell: ({ flag }) => t(`severity.${flag}`) },
        {
          header: t('column.correlation'),
          cell: ({ restCorrelation }) => decimals(restCorrelation, 2),
          isNumeric: true,
        },
        { header: t('column.sheets'), cell: ({ scores }) => scores, isNumeric: true },
      ]}
    >
      {(width) =>
        rows.length > 0 && (
          <IntervalPlot
            width={width}
            rows={rows}
            domain={mirroredDomain(rows.flatMap(({ value, wide }) => [value, ...(wide ?? [])]))}
            title={t('severity.title', { stage: name })}
            axisLabel={t('severity.axis')}
            format={(value) => decimals(value, Number.isInteger(value) ? 0 : 1)}
            reference={0}
          />
        )
      }
    </ChartFigure>
  );
}

function useRows(stage: StageReport): Row[] {
  const t = useMessages(diagnosticsMessages);
  const decimals = useDecimals();
  const seatOf = useSeatLabel();
  return stage.evaluators.flatMap((line): Row[] => {
    const { evaluator, leniency, standardError, flag } = line;
    if (leniency === null) return [];
    const wide = range95(leniency, standardError);
    const label = seatOf(evaluator);
    return [
      {
        ...line,
        id: evaluator,
        label,
        value: leniency,
        ...(wide ? { wide } : {}),
        isMarked: flag === 'severe' || flag === 'lenient',
        words: t('severity.words', {
          name: label,
          leniency: decimals(leniency, 2),
          low: decimals(wide?.[0] ?? leniency, 2),
          high: decimals(wide?.[1] ?? leniency, 2),
          flag: t(`severity.${flag}`),
        }),
      },
    ];
  });
}
