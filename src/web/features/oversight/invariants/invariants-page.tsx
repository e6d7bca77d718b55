import { dataOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useMessages } from '../../../i18n/messages.js';
import { Page, Section } from '../../../shared/page.js';
import { ProblemNotice } from '../../../shared/states.js';
import { NotRunYet } from '../not-run-yet.js';
import { RunFinished } from '../run-finished.js';
import { RunProgress } from '../run-progress.js';
import { useKeptRun } from '../use-kept-run.js';
import { Verdict } from '../../../shared/verdict.js';
import { invariantsMessages } from './invariants.messages.js';
import { RuleGroup } from './rule-group.js';
import { GROUPS, groupOf, KNOWN_RULES, type Rule } from './rules.js';

/** What must never be false, in plain words; checked when somebody asks for it, because it reads the whole database. */
export function Component() {
  const t = useMessages(invariantsMessages);
  const check = useKeptRun('invariants', async () => dataOf(await api.GET('/api/v1/oversight/invariants')).items);
  const rules: Rule[] = check.done
    ? check.done.outcome.map((report) => ({ code: report.code, report }))
    : KNOWN_RULES.map((code) => ({ code, report: null }));
  return (
    <Page title={t('invariants.title')} lead={t('invariants.lead')}>
      <Section
        title={t('invariants.check')}
        lead={t('invariants.check.lead')}
        actions={
          <button type="button" className="btn btn-primary" disabled={check.isRunning} onClick={check.run}>
            {t(check.done ? 'invariants.again' : 'invariants.run')}
          </button>
        }
      >
        {check.isRunning && <RunProgress startedAt={check.startedAt} doing={t('invariants.running')} />}
        {check.error !== null && <ProblemNotice error={check.error} onRetry={check.run} />}
        {check.isIdle && <NotRunYet />}
        {check.done && <Summary rules={rules} run={check.done} />}
      </Section>
      {GROUPS.map((group) => (
        <RuleGroup key={group} group={group} rules={rules.filter(({ code }) => groupOf(code) === group)} />
      ))}
    </Page>
  );
}

interface SummaryProps {
  readonly rules: readonly Rule[];
  readonly run: { readonly startedAt: number; readonly finishedAt: number };
}

function Summary({ rules, run }: SummaryProps) {
  const t = useMessages(invariantsMessages);
  const broken = rules.filter(({ report }) => report?.holds === false).length;
  const count = rules.length;
  return broken === 0 ? (
    <Verdict holds title={t('invariants.all-hold', { count })}>
      <p>{t('invariants.all-hold.lead')}</p>
      <RunFinished run={run} />
    </Verdict>
  ) : (
    <Verdict holds={false} title={t('invariants.some-break', { broken, count })}>
      <p>{t('invariants.some-break.lead')}</p>
      <RunFinished run={run} />
    </Verdict>
  );
}
