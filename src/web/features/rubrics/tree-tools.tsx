import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { toast } from '../../shared/toasts.js';
import { useEditor } from './editor-context.js';
import { editorMessages } from './editor.messages.js';
import { add, type Addable, addableAt, canMove, canRemove } from './tree-actions.js';
import { find, moveBy, removeAt } from './tree-paths.js';

/** What can be done to the structure where the reader stands. */
export interface TreeActions {
  readonly addable: readonly Addable[];
  readonly add: (what: Addable) => void;
  readonly remove: () => void;
  readonly move: (by: -1 | 1) => void;
  readonly isRemovable: boolean;
  readonly canMove: (by: -1 | 1) => boolean;
  /** True when the key stood for something. */
  readonly byKey: (event: KeyboardEvent) => boolean;
}

export function useTreeTools(): TreeActions {
  const t = useMessages(editorMessages);
  const format = useFormat();
  const { body, selected, isReadOnly, restructure, change } = useEditor();
  const addable = addableAt(body, selected);
  const isRemovable = canRemove(body, selected);
  const remove = (): void => {
    if (!isRemovable) return;
    const found = find(body, selected);
    const name = 'names' in found.node ? format.name(found.node.names) || found.node.code : '';
    restructure(removeAt(body, selected));
    toast(t('tool.removed', { name }), {
      label: t('tool.undo'),
      onUndo: () => {
        change('', body);
      },
    });
  };
  const move = (by: -1 | 1): void => {
    if (canMove(body, selected, by)) restructure(moveBy(body, selected, by));
  };
  const put = (what: Addable): void => {
    restructure(add(body, selected, what));
  };
  return {
    addable,
    add: put,
    remove,
    move,
    isRemovable,
    canMove: (by) => canMove(body, selected, by),
    byKey: ({ key, altKey }) => {
      if (isReadOnly) return false;
      const [first] = addable;
      if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) move(key === 'ArrowUp' ? -1 : 1);
      else if (!altKey && key === 'Delete') remove();
      else if (!altKey && key === 'Insert' && first) put(first);
      else return false;
      return true;
    },
  };
}

/** Buttons for what the keys do, so that nothing needs a keyboard. */
export function TreeTools({ tools }: { readonly tools: TreeActions }) {
  const t = useMessages(editorMessages);
  const button = 'btn btn-ghost btn-square btn-sm';
  return (
    <div role="toolbar" aria-label={t('tool.toolbar')} className="flex flex-wrap items-center gap-1">
      {tools.addable.map((what) => (
        <button
          key={what}
          type="button"
          className="btn btn-ghost btn-sm px-2"
          aria-label={t('tool.add', { what: t(`tool.add.${what}`) })}
          onClick={() => {
            tools.add(what);
          }}
        >
          <Plus size={14} aria-hidden />
          {t(`tool.add.${what}`)}
        </button>
      ))}
      <span className="ml-auto flex">
        <button
          type="button"
          className={button}
          aria-label={t('tool.up')}
          disabled={!tools.canMove(-1)}
          onClick={() => {
            tools.move(-1);
          }}
        >
          <ArrowUp size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={button}
          aria-label={t('tool.down')}
          disabled={!tools.canMove(1)}
          onClick={() => {
            tools.move(1);
          }}
        >
          <ArrowDown size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={button}
          aria-label={t('tool.remove')}
          disabled={!tools.isRemovable}
          onClick={tools.remove}
        >
          <Trash2 size={16} aria-hidden />
        </button>
      </span>
    </div>
  );
}
