import { useEffect, useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Sheet } from '../evaluations/store/evaluator-database.js';
import { useRuntime } from '../evaluations/use-runtime.js';
import { correctionMessages } from './corrections.messages.js';
import { RequestDialog } from './request-dialog.js';
import { useReopenings } from './use-reopenings.js';

/** What became of the wish to have a sheet opened again, or the way to ask for it. Needs the network; without it, nothing. */
export function ReopeningNotice({ sheet }: { readonly sheet: Sheet }) {
  const t = useMessages(correctionMessages);
  const format = useFormat();
  const { synchroniser } = useRuntime();
  const reopenings = useReopenings(sheet.rankingId);
  const [isAsking, setAsking] = useState(false);
  const newest = reopenings.data?.find(({ sheetId }) => sheetId === sheet.id);
  const isOpened = newest?.outcome === 'approved';
  useEffect(() => {
    if (isOpened) void synchroniser.refresh(sheet.nominationId, sheet.stage);
  }, [isOpened, synchroniser, sheet.nominationId, sheet.stage]);
  // As high as the button that is about to come.
  if (!reopenings.data) return <div className="h-11" />;
  if (newest?.outcome === 'pending')
    return (
      <p className="no-print px-4 pb-3 text-sm text-warning sm:px-5">
        {t('reopen.pending', { at: format.instant(newest.requestedAt), reason: newest.reason })}
      </p>
    );
  return (
    <div className="no-print flex flex-wrap items-center gap-3 px-4 pb-3 text-sm sm:px-5">
      {newest?.outcome === 'refused' && (
        <p>{t('reopen.refused', { at: format.instant(newest.decidedAt ?? newest.requestedAt) })}</p>
      )}
      <button
        type="button"
        className="btn btn-sm"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('reopen.ask')}
      </button>
      <RequestDialog
        sheetId={sheet.id}
        open={isAsking}
        onClose={() => {
          setAsking(false);
        }}
      />
    </div>
  );
}
