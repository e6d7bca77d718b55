import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { editorMessages } from './editor.messages.js';
import { type Fill, shownWeight } from './weights.js';

/** How full a list of siblings is, in words. */
export function useFillText(): (fill: Fill) => string {
  const t = useMessages(editorMessages);
  const format = useFormat();
  return ({ state, gap }) => t(`fill.${state}`, { gap: format.percent(shownWeight(gap).text) });
}
