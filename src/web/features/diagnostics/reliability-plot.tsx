import { ChartFigure } from '../../charts/chart-figure.js';
import { IntervalPlot, intervalPlotHeight, type IntervalRow } from '../../charts/interval-plot.js';
import { useMessages } from '../../i18n/messages.js';
import { diagnosticsMessages } from './diagnostics.messages.js';
import { coefficientsOf, type StageReport } from './report-model.js';
import { useDecimals } from './use-decimals.js';

interface PlotProps {
  readonly stage: StageReport;
  readonly name: string;
}

const SHOWN_FROM = 0;

/** How far the panel agrees, in numbers and in plain words. */
export function ReliabilityPlot({ stage, name }: PlotProps) {
  const t = useMessages(diagnosticsMessages);
  const decimals = useDecimals();
  const coefficients = coefficientsOf(stage.reliability);
  const measured = coefficients.flatMap(({ measure, value, range }): IntervalRow[] => {
    if (value === null) return [];
    const label = t(`measure.${measure}`);
    const text = range
      ? `${decimals(value, 2)} (${decimals(range[0], 2)}–${decimals(range[1], 2)})`
      : decimals(value, 2);
    return [
      {
        id: measure,
        label,
        value,
        ...(range ? { wide: range } : {}),
        words: t('reliability.words', { name: label, value: text }),
      },
    ];
  });
  const { error } = stage.reliability;
  const lowest = Math.min(SHOWN_FROM, ...measured.flatMap(({ value, wide }) => [value, ...(wide ?? [])]));
  return (
    <ChartFigure
      title={t('reliability.title', { stage: name })}
      lead={
        <>
          {t('reliability.lead')}{' '}
          {error &&
            t('error.sentence', { sem: decimals(error.sem, 2), lsd: decimals(error.leastSignificantDifference, 2) })}
        </>
      }
      height={(width) => intervalPlotHeight(width, measured.length)}
      rows={coefficients}
      rowId={({ measure }) => measure}
      columns={[
        { header: t('column.measure'), cell: ({ measure }) => t(`measure.${measure}`) },
        { header: t('column.value'), cell: ({ value }) => decimals(value, 3), isNumeric: true },
        {
          header: t('column.range'),
          cell: ({ range }) => (range ? `${decimals(range[0], 3)}–${decimals(range[1], 3)}` : '–'),
          isNumeric: true,
        },
        { header: t('column.meaning'), cell: ({ band }) => t(`meaning.${band}`) },
      ]}
    >
      {(width) => (
        <>
          <IntervalPlot
            width={width}
            rows={measured}
            domain={[lowest, 1]}
            title={t('reliability.title', { stage: name })}
            axisLabel={t('reliability.axis')}
            format={(value) => decimals(value, 1)}
          />
          <ul className="mt-2 list-disc pl-5 text-sm">
            {coefficients.slice(0, 2).map(({ measure, value, band }) => (
              <li key={measure}>
                <span className="font-medium">{t(`measure.${measure}`)}</span> {decimals(value, 2)}:{' '}
                {t(`meaning.${band}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </ChartFigure>
  );
}
