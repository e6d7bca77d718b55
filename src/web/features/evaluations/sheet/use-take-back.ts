import { useMessages } from '../../../i18n/messages.js';
import { toast } from '../../../shared/toasts.js';
import { NOTHING } from '../outbox/entry.js';
import { useRuntime } from '../use-runtime.js';
import { type CriterionAt, give } from './criterion-value.js';
import { criterionMessages } from './criterion.messages.js';

/**
 * Takes a mark back, and its comment with it, as the server does; offers to put both there again: what stood there, down to a
 * comment that was written a moment before.
 */
export function useTakeBack(at: CriterionAt): () => Promise<void> {
  const t = useMessages(criterionMessages);
  const runtime = useRuntime();
  return async () => {
    if (at.shown.mark === null) return;
    const taken = await give(runtime, at, NOTHING);
    toast(t(taken.comment === null ? 'criterion.cleared' : 'criterion.cleared.both'), {
      label: t('criterion.cleared.undo'),
      onUndo: () => void give(runtime, { ...at, shown: NOTHING }, taken),
    });
  };
}
