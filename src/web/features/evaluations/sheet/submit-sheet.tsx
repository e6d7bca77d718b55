import { lazy, Suspense, useState } from 'react';

import { useSession } from '../../../api/use-session.js';
import { useMessages } from '../../../i18n/messages.js';
import { countWaiting } from '../outbox/queue.js';
import { sheetMessages } from './sheet.messages.js';
import { type MarkingSheet, type SheetScene } from './use-sheet.js';

const SubmitDialog = lazy(async () => ({ default: (await import('./submit-dialog.js')).SubmitDialog }));

interface SubmitSheetProps {
  readonly scene: SheetScene;
  readonly marking: MarkingSheet;
}

/** Hands the sheet in: only complete, and only when the server has every mark of it. Says what is still in the way. */
export function SubmitSheet({ scene, marking }: SubmitSheetProps) {
  const t = useMessages(sheetMessages);
  const [isAsking, setAsking] = useState(false);
  const isUnmarked = marking.total.marked < marking.total.criteria;
  const obstacle = useObstacle(scene, marking);
  const { sheet } = scene;
  if (sheet?.state === 'submitted' || sheet?.state === 'voided') return null;
  return (
    <div className="flex shrink-0 items-center gap-3">
      {obstacle !== null && (
        // How many criteria are marked stands beside the total already; every other obstacle is named.
        <span className={isUnmarked ? 'sr-only' : 'hidden text-right text-xs text-quiet @lg:block'}>{obstacle}</span>
      )}
      <button
        type="button"
        className="btn btn-primary btn-sm"
        disabled={obstacle !== null || !sheet}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('submit.open')}
      </button>
      {isAsking && sheet && (
        <Suspense fallback={null}>
          <SubmitDialog
            scene={{ ...scene, sheet }}
            marking={marking}
            onClose={() => {
              setAsking(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The first thing that keeps the sheet from being handed in, in words; null when nothing does. */
function useObstacle({ outbox }: SheetScene, { total, unfinished }: MarkingSheet): string | null {
  const t = useMessages(sheetMessages);
  const session = useSession();
  const unmarked = total.criteria - total.marked;
  if (unmarked > 0) return t('submit.incomplete', { count: unmarked });
  if (unfinished > 0) return t('submit.unfinished', { count: unfinished });
  if (outbox.length > 0) return t('submit.unsent', { count: countWaiting(outbox) });
  return session.state === 'signed-in' ? null : t('submit.away');
}
