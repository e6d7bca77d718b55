import { queries } from '../../api/client.js';
import { useMe } from '../../api/use-session.js';

/** What the trail says about the sealing of a result; nulls where it says nothing. */
export interface Sealing {
  readonly hash: string | null;
  readonly keyId: string | null;
}

/** The entry of a sealing; none for auditors of one province, who may not read the trail, and when it cannot be had. */
export function useSealing(resultId: string | undefined): {
  readonly isPending: boolean;
  readonly sealing: Sealing | null;
} {
  const isNational = useMe()?.grants.some(({ role, provinceCode }) => role === 'auditor' && provinceCode === null);
  const entries = queries.useQuery(
    'get',
    '/api/v1/oversight/audit',
    { params: { query: { event: 'result.sealed', subjectType: 'result', subjectId: resultId ?? '', limit: 1 } } },
    { enabled: isNational === true && resultId !== undefined },
  );
  const isPending = isNational === true && entries.isPending;
  if (!entries.data) return { isPending, sealing: null };
  const after = (entries.data.items[0]?.after ?? {}) as Readonly<Record<string, unknown>>;
  return { isPending, sealing: { hash: text(after.hash), keyId: text(after.keyId) } };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
