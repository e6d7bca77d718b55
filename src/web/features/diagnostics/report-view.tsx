import { useCodeName, useNomineeName } from '../rankings/use-names.js';
import { FirmnessList } from './firmness-list.js';
import { FlagsTable } from './flags-table.js';
import { InfluencePlot } from './influence-plot.js';
import { RankPlot } from './rank-plot.js';
import { ReliabilityPlot } from './reliability-plot.js';
import { type ReportDocument } from './report-model.js';
import { Robustness } from './robustness.js';
import { ScorePlot } from './score-plot.js';
import { SeverityPlot } from './severity-plot.js';

/** A report as pictures and sentences, from the order down to single marks. */
export function ReportView({ document }: { readonly document: ReportDocument }) {
  const nomineeOf = useNomineeName();
  const stageOf = useCodeName();
  const { report } = document;
  return (
    <div className="flex flex-col gap-6">
      <FirmnessList nominees={report.nominees} nomineeOf={nomineeOf} />
      <div className="grid min-w-0 gap-6 xl:grid-cols-2">
        <ScorePlot report={report} nomineeOf={nomineeOf} />
        <RankPlot report={report} nomineeOf={nomineeOf} />
      </div>
      {report.stages.map((stage) => (
        <div key={stage.stage} className="flex flex-col gap-6">
          <div className="grid min-w-0 gap-6 xl:grid-cols-2">
            <SeverityPlot stage={stage} name={stageOf(stage.stage)} />
            <ReliabilityPlot stage={stage} name={stageOf(stage.stage)} />
          </div>
          <FlagsTable stage={stage} name={stageOf(stage.stage)} nomineeOf={nomineeOf} />
        </div>
      ))}
      <InfluencePlot report={report} stageOf={stageOf} />
      <Robustness report={report} nomineeOf={nomineeOf} codeOf={stageOf} />
    </div>
  );
}
