import { useMessages } from '../../../i18n/messages.js';
import { type VoidedNote } from '../store/evaluator-database.js';
import { useRuntime } from '../use-runtime.js';
import { workMessages } from './work.messages.js';

/** Says that marks went with a nominee that is no longer this person's, and names neither. Stays until it has been read. */
export function VoidedNotes({ notes }: { readonly notes: readonly VoidedNote[] }) {
  const t = useMessages(workMessages);
  const { db } = useRuntime();
  return notes.map(({ id, marks, unsent }) => (
    <div
      key={id}
      role="alert"
      className="mb-4 flex flex-wrap items-center justify-between gap-3 rounded-box border border-warning/40 bg-warning/10 px-4 py-3 text-sm"
    >
      <div>
        <p className="font-semibold text-warning">{t('voided.title')}</p>
        <p>
          {t('voided.text', { count: marks })} {unsent > 0 && t('voided.unsent', { count: unsent })}
        </p>
      </div>
      <button type="button" className="btn btn-sm" onClick={() => void db.notes.delete(id)}>
        {t('voided.close')}
      </button>
    </div>
  ));
}
