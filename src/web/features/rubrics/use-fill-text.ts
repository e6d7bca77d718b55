import { useMessages } from '../../i18n/messages.js';
import { editorMessages } from './editor.messages.js';
import { useWeightText } from './use-weight-text.js';
import { type Fill } from './weights.js';

/** How full a list of siblings is, in words. */
export function useFillText(): (fill: Fill) => string {
  const t = useMessages(editorMessages);
  const weightText = useWeightText();
  return ({ state, gap }) => t(`fill.${state}`, { gap: weightText(gap) });
}
