import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

import { branches, type ExplanationRow, firstOpen, seenRows, type SeenRow, treeMove } from './explanation-rows.js';

interface Tree {
  readonly rows: readonly SeenRow[];
  /** The one row in the tab order. */
  readonly active: string;
  readonly toggle: (id: string) => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
  readonly onFocusRow: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What of a tree is open, and its keys as the ARIA tree grid has them; a print shows all of it. */
export function useTree(root: ExplanationRow, frame: RefObject<HTMLElement | null>): Tree {
  const [open, setOpen] = useState(() => firstOpen(root));
  const [active, setActive] = useState(root.id);
  const rows = seenRows(root, open);
  const openAll = (): void => {
    setOpen(new Set(branches(root)));
  };
  useEffect(() => {
    const forPaper = (): void => {
      flushSync(() => {
        setOpen(new Set(branches(root)));
      });
    };
    addEventListener('beforeprint', forPaper);
    return () => {
      removeEventListener('beforeprint', forPaper);
    };
  }, [root]);
  const toggle = (id: string): void => {
    setOpen((old) => (old.has(id) ? new Set([...old].filter((one) => one !== id)) : new Set([...old, id])));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = treeMove(rows, active, event.key);
    if (!move) return;
    event.preventDefault();
    if ('focus' in move) {
      setActive(move.focus);
      frame.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(move.focus)}"]`)?.focus();
    } else {
      toggle('open' in move ? move.open : move.close);
    }
  };
  return {
    rows,
    active: rows.some(({ row }) => row.id === active) ? active : root.id,
    toggle,
    openAll,
    closeAll: () => {
      setOpen(firstOpen(root));
    },
    onFocusRow: setActive,
    onKeyDown,
  };
}
