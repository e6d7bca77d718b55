import { type Tx } from '../../platform/database/database.js';

/** The points that a scoring problem adds and takes away: decimal texts, never negative. */
export interface ScoringAdjustments {
  readonly bonus: string;
  readonly penalty: string;
}

const NONE: ScoringAdjustments = { bonus: '0', penalty: '0' };

/** The sums of the lines that stand, by nomination id, in one query; every id asked for is in the answer. */
export async function adjustmentsFor(
  tx: Tx,
  nominationIds: readonly string[],
): Promise<Map<string, ScoringAdjustments>> {
  const rows = await tx.query<(ScoringAdjustments & { nominationId: string })[]>(
    `SELECT nomination_id AS "nominationId",
       coalesce(sum(points) FILTER (WHERE kind = 'bonus'), 0)::text AS bonus,
       coalesce(sum(points) FILTER (WHERE kind = 'penalty'), 0)::text AS penalty
     FROM adjustment WHERE nomination_id = ANY($1::uuid[]) AND revoked_at IS NULL GROUP BY nomination_id`,
    [nominationIds],
  );
  const sums = new Map(nominationIds.map((id) => [id, NONE]));
  for (const { nominationId, bonus, penalty } of rows) sums.set(nominationId, { bonus, penalty });
  return sums;
}
