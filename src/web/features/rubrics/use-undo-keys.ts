import { useEffect } from 'react';

import { type RubricDraft } from './use-rubric-draft.js';

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) outside a field; inside one they belong to what is typed there. */
export function useUndoKeys({ take }: Pick<RubricDraft, 'take'>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (inField || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      take({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [take]);
}
