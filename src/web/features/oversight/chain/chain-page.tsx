import { type ChainHead } from '../../../../core/ledger/hash-chain.js';
import { dataOf } from '../../../api/answer.js';
import { api, queries } from '../../../api/client.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Page, Section } from '../../../shared/page.js';
import { ProblemNotice, QueryView } from '../../../shared/states.js';
import { NotRunYet } from '../not-run-yet.js';
import { RunProgress } from '../run-progress.js';
import { useKeptRun } from '../use-kept-run.js';
import { chainMessages } from './chain.messages.js';
import { ChainResult } from './chain-result.js';
import { HeadBox } from './head-box.js';
import { HeadComparison } from './head-comparison.js';

/** Whether the log is still what was written, and its head to keep elsewhere. */
export function Component() {
  const t = useMessages(chainMessages);
  const head = queries.useQuery('get', '/api/v1/oversight/audit/head');
  return (
    <Page title={t('chain.title')} lead={t('chain.lead')}>
      <QueryView query={head} lines={14}>
        {(known) => (
          <>
            <ChainCheck head={known as ChainHead} />
            <HeadBox head={known as ChainHead} />
            <HeadComparison />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function ChainCheck({ head }: { readonly head: ChainHead }) {
  const t = useMessages(chainMessages);
  const format = useFormat();
  const check = useKeptRun('audit-chain', async () => dataOf(await api.GET('/api/v1/oversight/audit/verification')));
  const entries = head.lanes.reduce((sum, { seq }) => sum + seq, 0);
  return (
    <Section
      title={t('check.title')}
      lead={t('check.lead', { entries: format.number(entries), lanes: head.lanes.length })}
      actions={
        <button type="button" className="btn btn-primary" disabled={check.isRunning} onClick={check.run}>
          {t(check.done ? 'check.again' : 'check.run')}
        </button>
      }
    >
      {check.isRunning && <RunProgress startedAt={check.startedAt} doing={t('check.running')} />}
      {check.error !== null && <ProblemNotice error={check.error} onRetry={check.run} />}
      {check.isIdle && <NotRunYet />}
      {check.done && <ChainResult run={check.done} />}
    </Section>
  );
}
