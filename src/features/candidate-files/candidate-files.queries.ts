import { type Tx } from '../../platform/database/database.js';

/** What an evaluator knows of a nominee besides its evidence. */
export interface CandidateFile {
  readonly nominationId: string;
  readonly nomineeName: string;
  readonly provinceCode: string;
  readonly categoryId: string;
  readonly categoryEn: string;
  readonly rubricId: string;
  /** Verified figures only: what a nominee claims of itself is not shown. */
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly criterion: string;
  readonly state: 'value' | 'not_applicable' | 'missing';
  readonly value: string | null;
  readonly source: string;
  readonly verifiedOn: string;
}

/** The file of a verified nominee; undefined while its file is not verified. Asks nobody's permission. */
export async function getCandidateFile(tx: Tx, nominationId: string): Promise<CandidateFile | undefined> {
  const rows = await tx.query<CandidateFile[]>(FILE, [nominationId]);
  return rows[0];
}

const FILE = `
  SELECT n.id AS "nominationId", m.name AS "nomineeName", m.province_code AS "provinceCode",
    c.name_id AS "categoryId", c.name_en AS "categoryEn", c.rubric_id AS "rubricId",
    coalesce((SELECT json_agg(json_build_object('criterion', v.criterion_code, 'state', v.verified_state,
        'value', v.verified, 'source', v.verified_source, 'verifiedOn', v.verified_on) ORDER BY v.criterion_code)
      FROM indicator_value v WHERE v.nomination_id = n.id AND v.verified_state <> 'pending'), '[]') AS figures
  FROM nomination n
  JOIN nominee m ON m.id = n.nominee_id
  JOIN category c ON c.id = n.category_id
  WHERE n.id = $1 AND n.state = 'verified'`;
