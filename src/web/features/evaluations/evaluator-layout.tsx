import { useQueryClient } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { Outlet } from 'react-router';

import { useMe } from '../../api/use-session.js';
import { type Runtime, runtimeOf } from './runtime.js';
import { RuntimeContext } from './use-runtime.js';

/** Around every page of an evaluator: their own database on this device, and what keeps it and the server alike. */
export function Component() {
  const me = useMe();
  if (!me) return null;
  const runtime = runtimeOf(me.id);
  return (
    <RuntimeContext key={me.id} value={runtime}>
      <Forgetting runtime={runtime} />
      <Outlet />
    </RuntimeContext>
  );
}

/** What was read of a nominee that left this device leaves the memory of the page as well. */
function Forgetting({ runtime }: { readonly runtime: Runtime }) {
  const client = useQueryClient();
  const present = useLiveQuery(() => nominationsOf(runtime), [runtime]);
  const before = useRef<readonly string[]>([]);
  useEffect(() => {
    if (!present) return;
    const gone = before.current.filter((id) => !present.includes(id));
    before.current = present;
    if (gone.length === 0) return;
    client.removeQueries({
      predicate: ({ queryKey }) => gone.some((id) => JSON.stringify(queryKey).includes(id)),
    });
  }, [present, client]);
  return null;
}

async function nominationsOf({ db }: Runtime): Promise<string[]> {
  const [assignments, work] = [await db.assignments.toCollection().primaryKeys(), await db.work.toArray()];
  return [...new Set([...assignments, ...work.map(({ nominationId }) => nominationId)])];
}
