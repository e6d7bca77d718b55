import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { type Nomination } from '../nominations/next-states.js';
import { fileMessages } from './file.messages.js';
import { type Neighbours, neighboursOf } from './queue.js';
import { QUEUE_FILTERS, type QueueFilters, useQueue } from './use-queue.js';

/** The queue around a file, with the filters of the queue that it was opened from. Null while it is not known. */
export function useNeighbours(nomination: Nomination, editionId: string): Neighbours | null {
  const [search] = useSearchParams();
  const filters = Object.fromEntries(QUEUE_FILTERS.map((name) => [name, search.get(name) ?? ''])) as QueueFilters;
  const { queue } = useQueue(editionId, filters);
  return queue && neighboursOf(queue, nomination);
}

/** The address of another file in the same queue. */
export function useQueuePath(): (id: string) => string {
  const [search] = useSearchParams();
  const kept = new URLSearchParams(search);
  kept.delete('evidence');
  kept.set('from', 'queue');
  return (id) => `/app/nominations/${id}?${kept.toString()}`;
}

interface QueueNavProps {
  readonly nomination: Nomination;
  readonly editionId: string;
}

/** The way through the queue, file by file. */
export function QueueNav({ nomination, editionId }: QueueNavProps) {
  const t = useMessages(fileMessages);
  const neighbours = useNeighbours(nomination, editionId);
  const { previous = null, next = null, place = null, count = 0 } = neighbours ?? {};
  return (
    <nav aria-label={t('queue.label')} className="flex min-h-10 items-center gap-2">
      <span className="tabular text-sm text-quiet">
        {neighbours && (place === null ? t('queue.waiting', { count }) : t('queue.place', { place, count }))}
      </span>
      <Step to={previous} label={previous && t('queue.previous-of', { name: previous.nominee.name })}>
        <ChevronLeft size={18} aria-hidden />
      </Step>
      <Step to={next} label={next && t('queue.next-of', { name: next.nominee.name })}>
        <ChevronRight size={18} aria-hidden />
      </Step>
    </nav>
  );
}

interface StepProps {
  readonly to: Nomination | null;
  readonly label: string | null;
  readonly children: ReactNode;
}

function Step({ to, label, children }: StepProps) {
  const pathOf = useQueuePath();
  if (to === null || label === null) return null;
  return (
    <Link to={pathOf(to.id)} className="btn btn-sm btn-square" aria-label={label} title={label}>
      {children}
    </Link>
  );
}
