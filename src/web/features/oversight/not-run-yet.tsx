import { useMessages } from '../../i18n/messages.js';
import { runMessages } from './run.messages.js';

/** In the place of a verdict that nobody has asked for. */
export function NotRunYet() {
  const t = useMessages(runMessages);
  return <p className="text-sm text-quiet">{t('run.not-yet')}</p>;
}
