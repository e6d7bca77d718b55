import { useMessages } from '../../i18n/messages.js';
import { Deadline } from '../../shared/deadline.js';
import { useCalendar } from '../editions/use-editions.js';
import { editionTerms } from '../editions/edition-terms.messages.js';
import { queueMessages } from './queue.messages.js';

/** Until when files can be checked at each level that is open now. */
export function QueueDeadlines({ editionId }: { readonly editionId: string }) {
  const t = useMessages(queueMessages);
  const terms = useMessages(editionTerms);
  const calendar = useCalendar(editionId);
  const stages = (calendar.data?.stages ?? []).filter(({ kind, isOpen }) => kind === 'verification' && isOpen);
  if (stages.length === 0) return null;
  return (
    <ul className="mb-4 flex flex-wrap gap-x-8 gap-y-1 text-sm">
      {stages.map(({ level, closesAt }) => (
        <li key={level}>
          <span className="text-quiet">{t('queue.deadline', { level: terms(`level.${level}`).toLowerCase() })}: </span>
          <Deadline at={closesAt} />
        </li>
      ))}
    </ul>
  );
}
