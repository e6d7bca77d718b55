import { type Tx } from '../../platform/database/database.js';
import { type Outcome } from './gate-outcome.entity.js';

/** Gates exactly as a scoring problem writes them: true passed, false failed, null pending. */
export type ScoringGates = Readonly<Record<string, boolean | null>>;

interface Row {
  readonly nominationId: string;
  readonly gate: string;
  readonly outcome: Outcome;
}

/**
 * The recorded gates of nominations by nomination id and gate, in one query; every id asked for is in the answer. A gate that
 * nobody decided is not: it is pending.
 */
export async function gatesFor(tx: Tx, nominationIds: readonly string[]): Promise<Map<string, ScoringGates>> {
  const rows = await tx.query<Row[]>(
    `SELECT nomination_id AS "nominationId", gate_code AS gate, outcome
     FROM gate_outcome WHERE nomination_id = ANY($1::uuid[]) ORDER BY nomination_id, gate_code`,
    [nominationIds],
  );
  const gates = new Map<string, Record<string, boolean | null>>(nominationIds.map((id) => [id, {}]));
  for (const { nominationId, gate, outcome } of rows) {
    const own = gates.get(nominationId);
    if (own) own[gate] = outcome === 'pending' ? null : outcome === 'pass';
  }
  return gates;
}
