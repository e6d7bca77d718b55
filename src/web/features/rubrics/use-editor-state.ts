import { useMemo, useState } from 'react';
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
  // The address follows a moment later than a key that is held down: what is chosen is known here first.
  const [chosen, setChosen] = useState(search.get('node') ?? '');
  const selected = settle(body, chosen);
  const effective = useMemo(() => effectiveWeights(body), [body]);
  const select = (path: string): void => {
    setChosen(path);
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
