import { type Actor, hasRole } from '../../core/access.js';
import { type NomineeOutcome } from '../../core/scoring/index.js';
import { type Tx } from '../../platform/database/database.js';
import { publishedRankings, type PublishedRankingRow, type PublicView } from '../publication/index.js';

/** Where one's own nomination came out, once everybody may know. */
export interface OwnResultRow extends PublishedRankingRow {
  readonly nominationId: string;
  readonly nomineeId: string;
  readonly nomineeName: string;
  readonly status: 'ranked' | 'failed-gate';
  readonly rank: number | null;
  readonly label: string | null;
  readonly isAward: boolean;
  /** As sealed; null where the edition keeps it. */
  readonly breakdown: NomineeOutcome | null;
}

/** Every published place of the nominations that the actor put forward or is the nominee of, newest first; one query. */
export function ownResults(tx: Tx, actor: Actor, { now, language }: PublicView): Promise<OwnResultRow[]> {
  const nominees = actor.grants.flatMap((grant) => (grant.role === 'nominee' ? [grant.nomineeId] : []));
  const proposer = hasRole(actor, 'proposer') ? actor.userId : null;
  return tx.query(
    `SELECT found.*, n.id AS "nominationId", m.id AS "nomineeId", m.name AS "nomineeName", pl.status,
       pl.rank::float8 AS rank, pl.label_${language} AS label, pl.is_award AS "isAward",
       CASE WHEN e.nominee_sees_breakdown THEN (
         SELECT line FROM jsonb_array_elements(r.content::jsonb #> '{outcome,results}') line
         WHERE line ->> 'id' = n.id::text) END AS breakdown
     FROM nomination n
     JOIN nominee m ON m.id = n.nominee_id
     JOIN category c ON c.id = n.category_id
     JOIN edition e ON e.id = c.edition_id
     JOIN placement pl ON pl.nomination_id = n.id
     JOIN result r ON r.id = pl.result_id
     JOIN (${publishedRankings(language)}) found ON found."resultId" = pl.result_id
     WHERE n.nominee_id = ANY ($2::uuid[]) OR n.proposer_id = $3::uuid
     ORDER BY found."publishedAt" DESC, found.id, pl.position`,
    [now, nominees, proposer],
  );
}
