import { type Tx } from '../../platform/database/database.js';

/** A seat of the panel that marks a ranking, and what it signed. Names nobody. */
export interface SeatSignature {
  readonly seatId: string;
  readonly number: number;
  readonly role: 'chair' | 'secretary' | 'member';
  readonly constituency: { readonly code: string; readonly nameId: string; readonly nameEn: string };
  readonly outcomeHash: string | null;
  readonly decisionVersion: number | null;
  readonly signedAt: Date | null;
  /** What it signed is the recorded decision. */
  readonly counts: boolean;
}

/** Every seat of the ranking's panel by number, signed or not; none while no panel is appointed. */
export function seatSignatures(tx: Tx, rankingId: string): Promise<SeatSignature[]> {
  return tx.query(
    `SELECT s.id AS "seatId", s.number, s.role,
       jsonb_build_object('code', c.code, 'nameId', c.name_id, 'nameEn', c.name_en) AS constituency,
       g.outcome_hash AS "outcomeHash", g.decision_version AS "decisionVersion", g.signed_at AS "signedAt",
       coalesce(g.outcome_hash = d.outcome_hash AND g.decision_version = d.version, false) AS counts
     FROM ranking r
     JOIN panel_category pc ON pc.category_id = r.category_id AND pc.province_code IS NOT DISTINCT FROM r.province_code
     JOIN seat s ON s.panel_id = pc.panel_id
     JOIN constituency c ON c.code = s.constituency_code
     LEFT JOIN signature g ON g.ranking_id = r.id AND g.seat_id = s.id
     LEFT JOIN decision d ON d.ranking_id = r.id
     WHERE r.id = $1 ORDER BY s.number`,
    [rankingId],
  );
}

/** The seat of a person on the panel of a ranking, and from whose files it is recused; undefined for everybody else. */
export async function seatOf(tx: Tx, rankingId: string, userId: string | null): Promise<OwnSeat | undefined> {
  const rows = await tx.query<OwnSeat[]>(
    `SELECT s.id AS "seatId", s.number, ARRAY(
         SELECT a.nomination_id::text FROM assignment a JOIN nomination n ON n.id = a.nomination_id
         WHERE a.seat_id = s.id AND a.state = 'recused' AND n.ranking_id = r.id) AS recusals
     FROM ranking r
     JOIN panel_category pc ON pc.category_id = r.category_id AND pc.province_code IS NOT DISTINCT FROM r.province_code
     JOIN seat s ON s.panel_id = pc.panel_id
     WHERE r.id = $1 AND s.user_id = $2`,
    [rankingId, userId],
  );
  return rows[0];
}

export interface OwnSeat {
  readonly seatId: string;
  readonly number: number;
  /** Nominations of the ranking that do not exist for this seat. */
  readonly recusals: readonly string[];
}
