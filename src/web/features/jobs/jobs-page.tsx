import { useMessages } from '../../i18n/messages.js';
import { Page } from '../../shared/page.js';
import { JobsList } from './jobs-list.js';
import { jobsMessages } from './jobs.messages.js';
import { Queues, useQueues } from './queues.js';

/** The work behind the scenes: how much there is, what failed, and another try for it. */
export function Component() {
  const t = useMessages(jobsMessages);
  const queues = useQueues();
  return (
    <Page title={t('jobs.title')} lead={t('jobs.lead')} wide>
      <Queues query={queues} />
      {/* Below a table of unknown length: it waits for the table instead of being pushed down by it. */}
      {!queues.isPending && <JobsList />}
    </Page>
  );
}
