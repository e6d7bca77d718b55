import { useMessages } from '../../../i18n/messages.js';
import { Dialog } from '../../../shared/dialog.js';
import { shortcutMessages } from './shortcuts.messages.js';

const KEYS = [
  ['1 … 5', 'level'],
  ['← →', 'step'],
  ['Shift + ← →', 'leap'],
  ['↑ ↓', 'move'],
  ['Del', 'clear'],
  ['Tab', 'tab'],
] as const;

/** The keys that work while a criterion has the focus. */
export function ShortcutsHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useMessages(shortcutMessages);
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts.title')} lead={t('shortcuts.lead')}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-2 text-sm">
        {KEYS.map(([keys, act]) => (
          <div key={act} className="contents">
            <dt>
              <kbd className="kbd kbd-sm">{keys}</kbd>
            </dt>
            <dd>{t(`shortcuts.${act}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-5 text-right">
        <button type="button" className="btn" onClick={onClose}>
          {t('shortcuts.close')}
        </button>
      </div>
    </Dialog>
  );
}
