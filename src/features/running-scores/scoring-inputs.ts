import { type Tx } from '../../platform/database/database.js';

type FigureRow = readonly [state: 'pending' | 'value' | 'not_applicable' | 'missing', value: string | null];
type SheetRow = readonly [seat: number, isRecused: boolean, stage: string | null, marks: readonly number[] | null];

/** Everything the score of one nomination is made of. Null stands for none. */
export interface ScoringInputs {
  readonly nominationId: string;
  readonly rankingId: string;
  readonly rubricId: string;
  readonly ruleHash: string;
  /** Verified figures by criterion. */
  readonly figures: Readonly<Record<string, FigureRow>> | null;
  readonly gates: Readonly<Record<string, 'pass' | 'fail' | 'pending'>> | null;
  /** Points, as decimal text. */
  readonly bonus: string;
  readonly penalty: string;
  /**
   * Submitted sheets of seats that are not recused, by seat number; marks are hundredths. Every seat that was ever assigned
   * stands here at least once, if need be without a stage.
   */
  readonly sheets: readonly SheetRow[] | null;
  /** Codes of interviews it is not admitted to or did not come to. */
  readonly notReached: readonly string[] | null;
}

/** The columns of `scoring_inputs`, and of every function that ends with it. */
const INPUT_COLUMNS = `
  nomination_id AS "nominationId", ranking_id AS "rankingId", rubric_id AS "rubricId", rule_hash AS "ruleHash",
  figures, gates, bonus, penalty, sheets, not_reached AS "notReached"`;

/** A sheet as the arithmetic knows it. */
export interface ScoredSheet {
  readonly seatNumber: number;
  readonly rubricId: string;
  readonly stage: string;
  readonly marks: readonly (number | null)[];
}

/** The inputs as they will be once this complete sheet is handed in. A sheet of another rubric than the category's never counts. */
export function withSheet(inputs: ScoringInputs, { seatNumber, rubricId, stage, marks }: ScoredSheet): ScoringInputs {
  if (rubricId !== inputs.rubricId) return inputs;
  const given = marks.filter((mark) => mark !== null);
  return { ...inputs, sheets: [...(inputs.sheets ?? []), [seatNumber, false, stage, given]] };
}

/** The inputs of every verified nomination of a ranking, by nomination id; one query. */
export function readRankingInputs(tx: Tx, rankingId: string): Promise<ScoringInputs[]> {
  return tx.query(
    `SELECT ${INPUT_COLUMNS} FROM scoring_inputs(ARRAY(
       SELECT id FROM nomination WHERE ranking_id = $1 AND state = 'verified'))`,
    [rankingId],
  );
}

/**
 * Holds the standing of one nomination until the transaction ends and then reads its inputs, as they are once nobody else
 * holds it. Undefined when the nomination is not in the running.
 */
export async function lockInputs(tx: Tx, nominationId: string, at: Date): Promise<ScoringInputs | undefined> {
  const rows = await tx.query<ScoringInputs[]>(`SELECT ${INPUT_COLUMNS} FROM standing_lock($1, $2)`, [
    nominationId,
    at,
  ]);
  return rows[0];
}
