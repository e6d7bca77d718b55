import { api, queries } from '../../api/client.js';
import { rolesOf, useMe } from '../../api/use-session.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';

/** Somebody who may be given a seat. */
export interface Candidate {
  readonly userId: string;
  readonly name: string;
}

/**
 * Whom this reader knows as an evaluator: an administrator every account with the role, everybody else those who sit on a panel
 * they may see. Accounts are the administrator's, so whoever sits nowhere yet is named by the number of the account.
 */
export function useEvaluators(): readonly Candidate[] {
  const isAdministrator = rolesOf(useMe()).has('administrator');
  const seated = useWholeList('/api/v1/panels', { seated: true }, (after) =>
    api.GET('/api/v1/panels', { params: { query: { limit: LARGEST_PAGE, ...(after ? { after } : {}) } } }),
  );
  const accounts = queries.useQuery(
    'get',
    '/api/v1/users',
    { params: { query: { limit: LARGEST_PAGE, role: 'evaluator' } } },
    { enabled: isAdministrator },
  );
  const members = (seated.data ?? []).flatMap(({ seats }) => seats.flatMap(({ member }) => member ?? []));
  const known = new Map<string, string>();
  for (const { userId, name } of members) known.set(userId, name);
  for (const { id, name } of accounts.data?.items ?? []) known.set(id, name);
  return [...known].map(([userId, name]) => ({ userId, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}
