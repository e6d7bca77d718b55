import { type DiagnosticReport } from '../../../core/diagnostics/index.js';
import { type BarPair, BarPairs, barPairsHeight } from '../../charts/bar-pairs.js';
import { ChartFigure } from '../../charts/chart-figure.js';
import { LegendItem } from '../../charts/legend.js';
import { useMessages } from '../../i18n/messages.js';
import { diagnosticsMessages } from './diagnostics.messages.js';
import { shareOf } from './report-model.js';
import { useDecimals } from './use-decimals.js';

interface PlotProps {
  readonly report: DiagnosticReport;
  readonly stageOf: (code: string) => string;
}

const PERCENT = 100;

/** What each stage was meant to count, and what it counted. */
export function InfluencePlot({ report, stageOf }: PlotProps) {
  const t = useMessages(diagnosticsMessages);
  const decimals = useDecimals();
  const { influence } = report;
  if (influence.status !== 'measured') return null;
  const percent = (value: number | null): string => (value === null ? '–' : `${decimals(value, 1)}%`);
  const pairs = influence.stages.map(({ stage, weight, share }): BarPair => {
    const meant = shareOf(weight) * PERCENT;
    const came = share === null ? null : share * PERCENT;
    const words = { name: stageOf(stage), meant: percent(meant), came: percent(came) };
    return { id: stage, label: words.name, meant, came, words: t('influence.words', words) };
  });
  return (
    <ChartFigure
      title={t('influence.title')}
      lead={t('influence.lead')}
      legend={
        <>
          <LegendItem sign="hollow">{t('legend.meant')}</LegendItem>
          <LegendItem sign="solid">{t('legend.came')}</LegendItem>
        </>
      }
      height={(width) => barPairsHeight(width, pairs.length)}
      rows={pairs}
      rowId={({ id }) => id}
      columns={[
        { header: t('column.stage'), cell: ({ label }) => label },
        { header: t('legend.meant'), cell: ({ meant }) => percent(meant), isNumeric: true },
        { header: t('legend.came'), cell: ({ came }) => percent(came), isNumeric: true },
      ]}
    >
      {(width) => (
        <BarPairs
          width={width}
          pairs={pairs}
          title={t('influence.title')}
          axisLabel={t('influence.axis')}
          format={(value) => decimals(value, 0)}
        />
      )}
    </ChartFigure>
  );
}
