import { useCallback } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { queueMessages } from './queue-names.messages.js';

/** What a kind of job does, in words; one that a newer server knows is shown by its name. */
export function useQueueName(): (queue: string) => string {
  const t = useMessages(queueMessages);
  return useCallback(
    (queue) => (Object.hasOwn(queueMessages, queue) ? t(queue as keyof typeof queueMessages) : queue),
    [t],
  );
}
