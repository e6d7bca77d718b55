import { useState } from 'react';

import { dataOf } from '../../api/answer.js';
import { api, ifMatch } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { isStale } from '../../shared/stale.js';
import { toast } from '../../shared/toasts.js';
import { categoriesMessages } from './categories.messages.js';
import { type CategoryDraft, toCategoryDraft, toUpdate } from './category-draft.js';
import { type Category } from './use-categories.js';

export interface CategoryWork {
  readonly draft: CategoryDraft;
  readonly change: (draft: CategoryDraft) => void;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** The newest version, when somebody else saved one meanwhile. */
  readonly theirs: Category | null;
  readonly save: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
  readonly discard: (to?: Category) => void;
}

/** A category as it is being changed, over the version that it was opened with. */
export function useCategoryDraft(category: Category): CategoryWork {
  const t = useMessages(categoriesMessages);
  const format = useFormat();
  const refresh = useRefresh();
  const [base, setBase] = useState(category);
  const [draft, setDraft] = useState(() => toCategoryDraft(category));
  const [theirs, setTheirs] = useState<Category | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(toCategoryDraft(base));
  const discard = (to: Category = base): void => {
    setBase(to);
    setDraft(toCategoryDraft(to));
    setTheirs(null);
    setError(null);
  };
  if (category.version > base.version && !isChanged && !isBusy) discard(category);

  const send = async (version: number): Promise<void> => {
    const path = { id: category.id };
    const params = { path, header: ifMatch(version) };
    const answer = await api.PATCH('/api/v1/categories/{id}', { params, body: toUpdate(draft) });
    if (isStale(answer.error)) {
      setTheirs(dataOf(await api.GET('/api/v1/categories/{id}', { params: { path } })));
      return;
    }
    const saved = dataOf(answer);
    discard(saved);
    await refresh('/categories');
    toast(t('category.saved', { name: format.name(saved.names) }));
  };
  const save = async (version: number): Promise<void> => {
    setBusy(true);
    setError(null);
    await send(version).catch(setError);
    setBusy(false);
  };
  return {
    draft,
    change: setDraft,
    isChanged,
    isBusy,
    error,
    theirs,
    save: () => save(base.version),
    keepMine: async () => {
      if (!theirs) return;
      setBase(theirs);
      setTheirs(null);
      await save(theirs.version);
    },
    discard,
  };
}
