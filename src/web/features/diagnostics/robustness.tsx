import { type DiagnosticReport } from '../../../core/diagnostics/index.js';
import { useMessages } from '../../i18n/messages.js';
import { Badge } from '../../shared/badge.js';
import { useSeatLabel } from '../standings/use-seat-titles.js';
import { diagnosticsMessages } from './diagnostics.messages.js';
import { touchesAward } from './report-model.js';

interface RobustnessProps {
  readonly report: DiagnosticReport;
  readonly nomineeOf: (id: string) => string;
  readonly codeOf: (code: string) => string;
}

type Change = DiagnosticReport['alternatives'][number]['change'];
type Changed = DiagnosticReport['alternatives'][number]['changed'];

/** What would be another order: without one evaluator, without one criterion, under another rule. */
export function Robustness({ report, nomineeOf, codeOf }: RobustnessProps) {
  const t = useMessages(diagnosticsMessages);
  const seatOf = useSeatLabel();
  const ruleOf = useRuleWords();
  const lists = [
    {
      title: t('robust.evaluator'),
      runs: report.withoutOneEvaluator.map((run) => ({ ...run, name: seatOf(run.leftOut) })),
    },
    {
      title: t('robust.criterion'),
      runs: report.withoutOneCriterion.map((run) => ({ ...run, name: codeOf(run.leftOut) })),
    },
    { title: t('robust.alternatives'), runs: report.alternatives.map((run) => ({ ...run, name: ruleOf(run.change) })) },
  ];
  return (
    <section className="surface p-4 sm:p-5 print:border-0 print:p-0">
      <h3 className="font-semibold">{t('robust.title')}</h3>
      <p className="mt-0.5 mb-3 text-sm text-quiet">{t('robust.lead')}</p>
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-3">
        {lists.map(({ title, runs }) => (
          <div key={title}>
            <h4 className="mb-1 text-sm font-semibold">{title}</h4>
            <ul className="divide-y divide-base-300 text-sm">
              {runs.map(({ name, changed }) => (
                <Run key={name} name={name} changed={changed} awardPlaces={report.awardPlaces} nomineeOf={nomineeOf} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

interface RunProps {
  readonly name: string;
  readonly changed: Changed;
  readonly awardPlaces: number;
  readonly nomineeOf: (id: string) => string;
}

function Run({ name, changed, awardPlaces, nomineeOf }: RunProps) {
  const t = useMessages(diagnosticsMessages);
  if (changed.length === 0)
    return (
      <li className="flex justify-between gap-3 py-1.5">
        <span>{name}</span>
        <span className="text-right text-quiet">{t('robust.holds')}</span>
      </li>
    );
  return (
    <li className="py-1.5">
      <details>
        <summary className="flex cursor-pointer flex-wrap justify-between gap-x-3 gap-y-1">
          <span>{name}</span>
          <span className="flex flex-wrap items-center gap-2 text-quiet">
            {t('robust.changes', { count: changed.length })}
            {touchesAward(changed, awardPlaces) && <Badge tone="warning">{t('robust.award')}</Badge>}
          </span>
        </summary>
        <ul className="mt-1 pl-3 text-quiet">
          {changed.map(({ nominee, from, to }) => (
            <li key={nominee} className="tabular">
              {nomineeOf(nominee)}: {from} → {to ?? '–'}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Another rule in words. */
function useRuleWords(): (change: Change) => string {
  const t = useMessages(diagnosticsMessages);
  return (change) => {
    switch (change.kind) {
      case 'aggregate':
        return t(`rule.aggregate.${change.aggregate}`);
      case 'not-applicable':
        return t(`rule.na.${change.na}`);
      case 'adjustments':
        return t(`rule.without.${change.without}`);
      case 'rounding':
        return t('rule.rounding', { points: change.points.map((point) => t(`point.${point}`)).join(', ') });
      case 'rank-on':
        return t(`rule.rank-on.${change.on}`);
    }
  };
}
