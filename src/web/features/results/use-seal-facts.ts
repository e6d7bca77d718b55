import { queries } from '../../api/client.js';
import { useDecision, useSignatures } from '../decisions/use-decision.js';
import { useCalendar, useRubric, useScene } from '../rankings/use-scene.js';
import { usesShortlist } from '../shortlists/shortlist-rules.js';
import { isNotYet } from '../standings/numbers.js';
import { useNumbersGate } from '../standings/use-computation.js';
import { type SealFacts } from './seal-checklist.js';

interface Answer {
  readonly facts: SealFacts | undefined;
  readonly error: unknown;
}

/** What is known about a ranking that is to be sealed; undefined while it is on its way. */
export function useSealFacts(): Answer {
  const { ranking, edition, category } = useScene();
  const gate = useNumbersGate();
  const computation = queries.useQuery(
    'get',
    '/api/v1/rankings/{id}/computation',
    { params: { path: { id: ranking.id } } },
    { enabled: gate.isOpen },
  );
  const decision = useDecision();
  const signatures = useSignatures();
  const rubric = useRubric(category.rubricId);
  const calendar = useCalendar(edition.id);
  // Numbers that are still closed are no failure: the list then says what is not known yet.
  const isClosed = !gate.isOpen || isNotYet(computation.error);
  const refusal = isClosed ? null : computation.error;
  const error = refusal ?? decision.error ?? signatures.error ?? rubric.error ?? calendar.error;
  const hindrances = computation.data?.hindrances ?? (isClosed ? gate.known : undefined);
  const isDecisionKnown = ranking.decidedAt === null || decision.data !== undefined;
  if (!hindrances || !isDecisionKnown || !signatures.data || !rubric.data || !calendar.data)
    return { facts: undefined, error };
  return {
    error,
    facts: {
      hindrances,
      computed: computation.data ?? null,
      decision: decision.data ?? null,
      signatures: signatures.data.items,
      usesShortlist: usesShortlist(category, calendar.data.stages),
      awardPlaces: category.awardPlaces,
      method: rubric.data.body.ranking.method,
    },
  };
}
