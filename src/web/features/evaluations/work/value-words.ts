import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { type Value } from '../outbox/entry.js';
import { valueMessages } from './value.messages.js';

/** A mark and its comment in one line. */
export function useValueWords(): (value: Value) => string {
  const t = useMessages(valueMessages);
  const format = useFormat();
  return ({ mark, comment }) => {
    const words = mark === null ? t('value.given.none') : t('value.given', { mark: format.number(mark) });
    return comment === null ? words : `${words} · ${comment}`;
  };
}
