import { useMe } from '../../../api/use-session.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { SyntheticNotice } from '../../../shared/synthetic-notice.js';
import { MarksTable } from './marks-table.js';
import { sheetMessages } from './sheet.messages.js';
import { type MarkingSheet, type SheetScene } from './use-sheet.js';

interface PrintSheetProps {
  readonly scene: SheetScene;
  readonly marking: MarkingSheet;
}

/** The sheet on paper: what was given and by whom, with room for a signature. */
export function PrintSheet({ scene: { work, sheet, isSynthetic }, marking }: PrintSheetProps) {
  const t = useMessages(sheetMessages);
  const format = useFormat();
  const me = useMe();
  const now = new Date().toISOString();
  return (
    <div className="hidden print:block" aria-hidden>
      <p className="text-2xl font-bold">{t('print.title')}</p>
      <p className="mt-1">
        {work.nomineeName} · {format.name(work.category)} · {format.name(marking.terms.names)}
      </p>
      <p className="mb-4 text-sm">
        {t('print.evaluator')}: {me?.name} ·{' '}
        {sheet?.submittedAt
          ? t('sheet.submitted-at', { at: format.instant(sheet.submittedAt) })
          : t('sheet.state.open')}
      </p>
      {isSynthetic && <SyntheticNotice />}
      <MarksTable marking={marking} withComments />
      <p className="mt-2 text-sm">{t('total.note')}</p>
      <div className="mt-12 flex justify-between text-sm">
        <p>{t('print.printed', { at: format.instant(now) })}</p>
        <p className="w-64 border-t border-base-content pt-1 text-center">{t('print.signature')}</p>
      </div>
    </div>
  );
}
