import { fixedText } from '../../../../core/scoring/fraction.js';
import { useSession } from '../../../api/use-session.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Confirm } from '../../../shared/confirm.js';
import { toast } from '../../../shared/toasts.js';
import { criteriaOf } from '../marking/marking-terms.js';
import { countWaiting } from '../outbox/queue.js';
import { type Sheet } from '../store/evaluator-database.js';
import { useRuntime } from '../use-runtime.js';
import { sheetMessages } from './sheet.messages.js';
import { submitSheet } from './submit.js';
import { type MarkingSheet, placeOf, type SheetScene } from './use-sheet.js';

interface SubmitSheetProps {
  readonly scene: SheetScene;
  readonly marking: MarkingSheet;
}

/** Hands the sheet in: only complete, and only when the server has every mark of it. Says what is still in the way. */
export function SubmitSheet({ scene, marking }: SubmitSheetProps) {
  const t = useMessages(sheetMessages);
  const runtime = useRuntime();
  const obstacle = useObstacle(scene, marking);
  const { sheet, work } = scene;
  if (sheet?.state === 'submitted' || sheet?.state === 'voided') return null;
  return (
    <div className="flex items-center gap-3">
      {obstacle !== null && <span className="text-xs text-quiet">{obstacle}</span>}
      <Confirm
        trigger={t('submit.open')}
        triggerClass="btn btn-primary btn-sm"
        disabled={obstacle !== null || !sheet}
        title={t('submit.title')}
        consequence={<Summary scene={scene} marking={marking} />}
        verb={t('submit.verb')}
        onConfirm={async () => {
          await submitSheet(runtime, work.key, sheet as Sheet);
          toast(t('submit.done'));
        }}
      />
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

/** Every mark once more before it is locked. */
function Summary({ scene, marking }: SubmitSheetProps) {
  const t = useMessages(sheetMessages);
  const format = useFormat();
  const stage = format.name(marking.terms.names);
  return (
    <>
      <p>{t('submit.text', { stage, name: scene.work.nomineeName })}</p>
      <div
        className="mt-3 max-h-[45dvh] overflow-y-auto rounded-field border border-base-300"
        tabIndex={0}
        role="region"
        aria-label={stage}
      >
        <MarksTable marking={marking} />
      </div>
    </>
  );
}

/** Criterion, weight and mark, and the total under them; with comments on paper. */
export function MarksTable({
  marking,
  withComments = false,
}: {
  readonly marking: MarkingSheet;
  readonly withComments?: boolean;
}) {
  const t = useMessages(sheetMessages);
  const format = useFormat();
  return (
    <table className="table table-sm">
      <thead>
        <tr className="text-base-content">
          <th scope="col">{t('submit.criterion')}</th>
          <th scope="col" className="text-right">
            {t('submit.weight')}
          </th>
          <th scope="col" className="text-right">
            {t('submit.mark')}
          </th>
          {withComments && <th scope="col">{t('submit.comment')}</th>}
        </tr>
      </thead>
      <tbody>
        {criteriaOf(marking.terms).map((criterion) => {
          const { mark, comment } = placeOf(marking, criterion.code).value;
          return (
            <tr key={criterion.code}>
              <th scope="row" className="font-normal">
                {format.name(criterion.names)}
              </th>
              <td className="tabular text-right text-quiet">{format.percent(fixedText(criterion.weight, 2))}</td>
              <td className="tabular text-right font-semibold">{format.number(mark)}</td>
              {withComments && <td className="whitespace-pre-wrap">{comment}</td>}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr className="text-base-content">
          <th scope="row" colSpan={2}>
            {t('total.label')}
          </th>
          <td className="tabular text-right text-base font-bold">{format.number(marking.total.sofar)}</td>
          {withComments && <td />}
        </tr>
      </tfoot>
    </table>
  );
}
