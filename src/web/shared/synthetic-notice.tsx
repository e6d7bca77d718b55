import { useMessages } from '../i18n/messages.js';
import { sharedMessages } from './shared.messages.js';

/** The same in one line, where a page has no room for more. */
export function SyntheticWords() {
  const t = useMessages(sharedMessages);
  return <p className="text-xs font-medium text-warning">{t('synthetic')}</p>;
}

/** Said on every page that shows made-up marks. */
export function SyntheticNotice() {
  const t = useMessages(sharedMessages);
  return (
    <p className="mb-4 rounded-field border border-warning/40 bg-warning/10 px-3 py-2 text-sm text-warning">
      {t('synthetic')}
    </p>
  );
}
