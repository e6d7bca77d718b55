import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { useEditor } from './editor-context.js';
import { editorMessages } from './editor.messages.js';
import { TreeItem } from './tree-item.js';
import { parentOf, type Path } from './tree-paths.js';
import { type TreeRow, treeRows } from './tree-rows.js';
import { TreeTools, useTreeTools } from './tree-tools.js';

interface RubricTreeProps {
  /** Goes to the form of the chosen node, where it does not stand beside the tree. */
  readonly onOpen: () => void;
}

/** Stages, aspects and criteria as a tree that is walked, opened, moved and trimmed with the keyboard. */
export function RubricTree({ onOpen }: RubricTreeProps) {
  const t = useMessages(editorMessages);
  const { body, selected, select, isReadOnly } = useEditor();
  const [closed, setClosed] = useState<ReadonlySet<Path>>(new Set());
  const tools = useTreeTools();
  const frame = useRef<HTMLDivElement>(null);
  const rows = treeRows(body, closed);
  const at = rows.findIndex(({ path }) => path === selected);
  useFollow(frame, selected);

  const toggle = (path: Path, isClosed: boolean): void => {
    setClosed((now) => {
      const next = new Set(now);
      if (isClosed) next.add(path);
      else next.delete(path);
      return next;
    });
  };
  const go = (row: TreeRow | undefined): void => {
    if (row) select(row.path);
  };
  const walk = (key: string): boolean => {
    const row = rows[at];
    const isOpen = row?.isParent === true && !closed.has(row.path);
    switch (key) {
      case 'ArrowDown':
        go(rows[at + 1]);
        return true;
      case 'ArrowUp':
        go(rows[at - 1]);
        return true;
      case 'Home':
        go(rows[0]);
        return true;
      case 'End':
        go(rows.at(-1));
        return true;
      case 'ArrowRight':
        if (row?.isParent === true && !isOpen) toggle(row.path, false);
        else if (isOpen) go(rows[at + 1]);
        return true;
      case 'ArrowLeft':
        if (isOpen && row.path !== '') toggle(row.path, true);
        else if (row && row.level > 1) select(parentOf(row.path));
        return true;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const isDone = event.altKey || ['Delete', 'Insert'].includes(event.key) ? tools.byKey(event) : walk(event.key);
    if (isDone) event.preventDefault();
  };
  return (
    <div className="flex flex-col gap-2">
      {!isReadOnly && <TreeTools tools={tools} />}
      <div ref={frame} role="tree" aria-label={t('tree.title')} className="flex flex-col gap-px" onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <TreeItem
            key={row.path}
            row={row}
            isSelected={row.path === selected}
            isFocusable={row.path === selected || (at < 0 && row.path === '')}
            isOpen={row.isParent ? !closed.has(row.path) : undefined}
            onToggle={() => {
              toggle(row.path, !closed.has(row.path));
            }}
          />
        ))}
      </div>
      <button type="button" className="btn btn-sm sticky bottom-2 lg:hidden" onClick={onOpen}>
        {t('tree.open')}
      </button>
      {!isReadOnly && <p className="hidden text-xs text-quiet lg:block">{t('tree.keys')}</p>}
    </div>
  );
}

/** Focus goes along with the choice, but only while it is in the tree: nobody is pulled out of a field. */
function useFollow(frame: { readonly current: HTMLElement | null }, selected: Path): void {
  useEffect(() => {
    const tree = frame.current;
    if (!tree?.contains(document.activeElement)) return;
    tree.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [frame, selected]);
}
