import { useState } from 'react';

import { dataOf } from '../../api/answer.js';
import { api, ifMatch } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { isStale } from '../../shared/stale.js';
import { toast } from '../../shared/toasts.js';
import { editorMessages } from './editor.messages.js';
import { type RubricDraft } from './use-rubric-draft.js';
import { type Rubric } from './use-rubrics.js';

export interface RubricSaving {
  readonly isBusy: boolean;
  readonly error: unknown;
  /** The newest version, when somebody else saved one meanwhile. */
  readonly theirs: Rubric | null;
  readonly save: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => void;
}

/** Saves a draft over the version it was made from; another version that came between is shown, never overwritten unseen. */
export function useRubricSaving(id: string, draft: RubricDraft): RubricSaving {
  const t = useMessages(editorMessages);
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<Rubric | null>(null);

  const send = async (version: number): Promise<void> => {
    const params = { path: { id }, header: ifMatch(version) };
    const answer = await api.PUT('/api/v1/rubrics/{id}', { params, body: draft.body });
    if (isStale(answer.error)) {
      setTheirs(dataOf(await api.GET('/api/v1/rubrics/{id}', { params: { path: { id } } })));
      return;
    }
    const saved = dataOf(answer);
    draft.restart({ version: saved.version, body: saved.body });
    setTheirs(null);
    await refresh('/api/v1/rubrics/{id}', '/rubrics');
    toast(t('editor.saved', { code: saved.code }));
  };
  const save = async (version: number): Promise<void> => {
    setBusy(true);
    setError(null);
    await send(version).catch((refusal: unknown) => {
      setError(refusal);
      // It may have been frozen meanwhile; then the page says so and offers a new version.
      void refresh('/api/v1/rubrics/{id}');
    });
    setBusy(false);
  };
  return {
    isBusy,
    error,
    theirs,
    save: () => save(draft.base.version),
    keepMine: async () => {
      if (!theirs) return;
      draft.rebase({ version: theirs.version, body: theirs.body });
      setTheirs(null);
      await save(theirs.version);
    },
    takeTheirs: () => {
      if (theirs) draft.restart({ version: theirs.version, body: theirs.body });
      setTheirs(null);
    },
  };
}
