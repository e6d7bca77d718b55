import { useMessages } from '../i18n/messages.js';
import { sharedMessages } from './shared.messages.js';

/** Said on every page that shows made-up marks. */
export function SyntheticNotice() {
  const t = useMessages(sharedMessages);
  return (
    <p className="mb-4 rounded-field border border-warning/40 bg-warning/10 px-3 py-2 text-sm text-warning">
      {t('synthetic')}
    </p>
  );
}
