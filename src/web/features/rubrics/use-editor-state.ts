import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { type Editor, type Fault } from './editor-context.js';
import { replaceAt, settle } from './tree-paths.js';
import { type RubricDraft } from './use-rubric-draft.js';
import { effectiveWeights } from './weights.js';

interface Terms {
  readonly isReadOnly: boolean;
  readonly isNew: boolean;
  readonly faults: readonly Fault[];
}

/** The editor over a draft; which node is chosen stands in the address, so that a link leads to it. */
export function useEditorState(draft: RubricDraft, { isReadOnly, isNew, faults }: Terms): Editor {
  const [search, setSearch] = useSearchParams();
  const { body, take } = draft;
  const selected = settle(body, search.get('node') ?? '');
  const effective = useMemo(() => effectiveWeights(body), [body]);
  const select = (path: string): void => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (path === '') next.delete('node');
        else next.set('node', path);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return {
    body,
    isReadOnly,
    isNew,
    faults,
    effective,
    selected,
    select,
    change: (path, value, tag) => {
      if (!isReadOnly) take({ type: 'change', value: replaceAt(body, path, value), tag: tag ?? null });
    },
    restructure: (moved) => {
      if (isReadOnly) return;
      take({ type: 'change', value: moved.body, tag: null });
      select(moved.path);
    },
  };
}
