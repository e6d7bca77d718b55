import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';

import { allPages } from '../../api/all-pages.js';
import { api, queries } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { Loading } from '../../shared/states.js';
import { SubmissionHistory } from '../submissions/submission-history.js';
import { useFile } from './file-frame.js';
import { GatesCard } from './gates-card.js';
import { InterviewCard } from './interview-card.js';
import { deadlineOf, hasLeft } from './nomination-facts.js';
import { statusMessages } from './status.messages.js';
import { timelineOf } from './timeline.js';
import { TimelineView } from './timeline-view.js';
import { timelineMessages } from './timeline.messages.js';
import { useNow } from '../../shared/use-now.js';
import { WithdrawCard } from './withdraw-card.js';

/** Where the nomination stands: its path, its interview, its gates, its submissions, its result, and the way out. */
export function Component() {
  const file = useFile();
  const t = useMessages(statusMessages);
  const words = useMessages(timelineMessages);
  const now = useNow();
  const { nomination, category, stages, rubric, receipts } = file;
  const slots = useOwnSlots();
  const slot = slots.data?.find(({ nominationId }) => nominationId === nomination.id);
  const results = queries.useQuery('get', '/api/v1/me/results', {});
  const result = results.data?.items.find(({ nominationId }) => nominationId === nomination.id);
  // All at once: nothing moves when the last answer is there. What cannot be had is left out.
  if (slots.isPending || results.isPending) return <Loading lines={12} />;
  const deadline = deadlineOf(nomination, stages, category.level);
  const steps = timelineOf({ nomination, level: category.level, stages, deadline, slot, result, now });
  return (
    <>
      <Section title={words('timeline.title')}>
        <TimelineView steps={steps} />
        {result && (
          <Link
            to={`/app/my-results/${result.ranking.id}/${nomination.id}`}
            className="btn btn-primary btn-sm mt-5 ml-11"
          >
            {t('result.open')}
          </Link>
        )}
      </Section>
      {slot && <InterviewCard slot={slot} />}
      {rubric.body.gates.length > 0 && <GatesCard nominationId={nomination.id} />}
      <SubmissionHistory nominationId={nomination.id} receipts={receipts} />
      {!hasLeft(nomination) && !result && <WithdrawCard file={file} />}
    </>
  );
}

/** The interviews of one's own nominations. */
function useOwnSlots() {
  // The local times come as words in the reader's language.
  const { language } = useFormat();
  return useQuery({
    queryKey: ['own-interview-slots', language],
    queryFn: () =>
      allPages((after) =>
        api.GET('/api/v1/me/interview-slots', {
          params: { query: { limit: 200, ...(after === undefined ? {} : { after }) } },
        }),
      ),
  });
}
