import { useMessages } from '../../../i18n/messages.js';
import { Confirm } from '../../../shared/confirm.js';
import { toast } from '../../../shared/toasts.js';
import { type Entry } from '../outbox/entry.js';
import { letGo, tryAgain } from '../outbox/outbox.js';
import { useRuntime } from '../use-runtime.js';
import { unsentMessages } from './unsent.messages.js';

interface RefusedActionsProps {
  readonly entry: Entry;
  readonly names: { readonly nominee: string; readonly criterion: string; readonly value: string };
}

/** Once more, to the clipboard, or away. */
export function RefusedActions({ entry, names }: RefusedActionsProps) {
  const t = useMessages(unsentMessages);
  const { db } = useRuntime();
  return (
    <>
      <button type="button" className="btn btn-sm" onClick={() => void tryAgain(db, entry.seq)}>
        {t('unsent.again')}
      </button>
      <button
        type="button"
        className="btn btn-sm"
        onClick={() => {
          const text = `${names.nominee}\n${names.criterion}\n${names.value}`;
          void navigator.clipboard.writeText(text).then(() => {
            toast(t('unsent.copied'));
          });
        }}
      >
        {t('unsent.copy')}
      </button>
      <Confirm
        trigger={t('unsent.drop')}
        triggerClass="btn btn-sm btn-ghost text-error"
        title={t('unsent.drop.title')}
        consequence={t('unsent.drop.text', names)}
        verb={t('unsent.drop')}
        destructive
        onConfirm={() => letGo(db, entry.seq)}
      />
    </>
  );
}
