import { queries } from '../../api/client.js';

/**
 * The decision of the plenary and its signatures. A signature tells that there is a decision; before the first one it is asked
 * for when it `isWanted`, because the answer may be that there is none.
 */
export function useDecision(rankingId: string, isWanted: boolean) {
  const of = { params: { path: { id: rankingId } } };
  const signatures = queries.useQuery('get', '/api/v1/rankings/{id}/signatures', of);
  const isSigned = signatures.data?.items.some(({ signedAt }) => signedAt !== null) ?? false;
  const isAsked = isWanted || isSigned;
  const decision = queries.useQuery('get', '/api/v1/rankings/{id}/decision', of, { enabled: isAsked });
  return { signatures, decision, isAsked };
}
