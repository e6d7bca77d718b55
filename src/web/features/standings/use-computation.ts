import { queries, type Schemas } from '../../api/client.js';
import { useMe } from '../../api/use-session.js';
import { isDecided } from '../rankings/state-badge.js';
import { useFilters } from '../rankings/use-filters.js';
import { useScene } from '../rankings/use-scene.js';
import { useKnownHindrances } from './use-known-hindrances.js';

/** Whether numbers may be seen at any time: by an auditor, where the edition shows running rankings, and once it is decided. */
function useMayAlwaysSee(): boolean {
  const { ranking, edition } = useScene();
  const isAuditor = (useMe()?.grants ?? []).some(
    ({ role, provinceCode }) =>
      role === 'auditor' && (provinceCode === null || provinceCode === ranking.province?.code),
  );
  return isAuditor || edition.settings.showsRunningRanking || isDecided(ranking.state);
}

export interface NumbersGate {
  /** Whether the server is asked for numbers at all. */
  readonly isOpen: boolean;
  /** What is known to be awaited; undefined while that is on its way. */
  readonly known: readonly Schemas['HindranceView'][] | undefined;
  /** Asks the server in spite of what is known; it has the last word. */
  readonly ask: () => void;
}

/** Numbers that are sure to be refused are not asked for; what is awaited is said instead. */
export function useNumbersGate(): NumbersGate {
  const always = useMayAlwaysSee();
  const known = useKnownHindrances();
  const [{ ask }, change] = useFilters(['ask'] as const);
  return {
    isOpen: always || ask === '1' || known?.length === 0,
    known,
    ask: () => {
      change({ ask: '1' });
    },
  };
}

/** The order as it would be sealed now; asked for once the gate is open. */
export const useComputation = (rankingId: string, isOpen: boolean) =>
  queries.useQuery(
    'get',
    '/api/v1/rankings/{id}/computation',
    { params: { path: { id: rankingId } } },
    { enabled: isOpen },
  );
