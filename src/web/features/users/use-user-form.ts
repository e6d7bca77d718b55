import { useState } from 'react';

import { assertDone, dataOf } from '../../api/answer.js';
import { api, ifMatch, type Schemas } from '../../api/client.js';
import { refreshMe } from '../../api/session.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMe } from '../../api/use-session.js';
import { isStale } from '../../shared/stale.js';
import { fromDraft, isSameGrants, toDraft } from './grants.js';

type User = Schemas['UserView'];

/**
 * Name and roles while they are being changed. The form belongs to the version it was opened with; what somebody else saved
 * meanwhile comes as `theirs`, beside what was typed.
 */
export function useUserForm(user: User, onSaved: () => void) {
  const refresh = useRefresh();
  const me = useMe();
  const [base, setBase] = useState(user);
  const [name, setName] = useState(user.name);
  const [grants, setGrants] = useState(() => user.grants.map(toDraft));
  const [theirs, setTheirs] = useState<User | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const typed = { name, grants: grants.map(fromDraft) };
  const isChanged = name !== base.name || !isSameGrants(typed.grants, base.grants);

  const open = (version: User): void => {
    setBase(version);
    setName(version.name);
    setGrants(version.grants.map(toDraft));
    setTheirs(null);
    setError(null);
  };
  // A newer version that arrives while nothing is typed is simply shown.
  if (user.version > base.version && !isChanged && !isBusy) open(user);

  const write = async (onto: User): Promise<void> => {
    const path = { id: user.id };
    const answer = await api.PATCH('/api/v1/users/{id}', {
      params: { path, header: ifMatch(onto.version) },
      body: typed,
    });
    if (isStale(answer.error)) {
      setTheirs(dataOf(await api.GET('/api/v1/users/{id}', { params: { path } })));
      return;
    }
    open(dataOf(answer));
    await refresh('/api/v1/users');
    // Whoever changes the own roles sees other pages from now on.
    if (me?.id === user.id) {
      const own = await api.GET('/api/v1/auth/me');
      assertDone(own);
      refreshMe(dataOf(own));
    }
    onSaved();
  };
  const save = async (onto: User = base): Promise<void> => {
    setBusy(true);
    setError(null);
    setTheirs(null);
    try {
      await write(onto);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return { name, setName, grants, setGrants, typed, theirs, isChanged, isBusy, error, save, open };
}
