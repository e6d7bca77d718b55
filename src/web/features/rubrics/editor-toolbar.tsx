import { Redo2, Undo2 } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { Confirm } from '../../shared/confirm.js';
import { editorMessages } from './editor.messages.js';
import { type RubricDraft } from './use-rubric-draft.js';

interface EditorToolbarProps {
  readonly draft: RubricDraft;
  readonly isNew: boolean;
  readonly isBusy: boolean;
  /** There are faults: the server would refuse. */
  readonly isFaulty: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Saving, the way back and forth, and whether everything is saved. */
export function EditorToolbar({ draft, isNew, isBusy, isFaulty, onSave, onDiscard }: EditorToolbarProps) {
  const t = useMessages(editorMessages);
  return (
    <div className="no-print sticky top-0 z-20 -mx-2 mb-4 flex flex-wrap items-center gap-2 border-b border-base-300 bg-base-200 px-2 py-2 max-lg:top-14">
      <button
        type="button"
        className="btn btn-primary btn-sm"
        disabled={(!draft.isChanged && !isNew) || isBusy || isFaulty}
        onClick={onSave}
      >
        {isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t(isNew ? 'editor.create' : 'editor.save')}
      </button>
      <button
        type="button"
        className="btn btn-ghost btn-square btn-sm"
        aria-label={t('tool.undo')}
        disabled={!draft.canUndo}
        onClick={() => {
          draft.take({ type: 'undo' });
        }}
      >
        <Undo2 size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="btn btn-ghost btn-square btn-sm"
        aria-label={t('tool.redo')}
        disabled={!draft.canRedo}
        onClick={() => {
          draft.take({ type: 'redo' });
        }}
      >
        <Redo2 size={16} aria-hidden />
      </button>
      {draft.isChanged && (
        <Confirm
          trigger={t('editor.discard')}
          triggerClass="btn btn-ghost btn-sm"
          title={t('editor.discard.title')}
          consequence={t('editor.discard.lead')}
          verb={t('editor.discard')}
          destructive
          onConfirm={() => {
            onDiscard();
            return Promise.resolve();
          }}
        />
      )}
      <span role="status" className="ml-auto text-sm text-quiet">
        {draft.isChanged ? t('editor.unsaved') : isNew ? '' : t('editor.all-saved')}
      </span>
    </div>
  );
}
