import { type Tx } from '../../platform/database/database.js';
import { type VerifiedState } from './indicator-value.entity.js';

/**
 * A verified figure exactly as `indicators` of a scoring problem writes it: a decimal or the code of a level, null for one that
 * does not apply.
 */
type ScoringFigure = string | null | { readonly state: 'missing' | 'pending' };

export type ScoringFigures = Readonly<Record<string, ScoringFigure>>;

interface Row {
  readonly nominationId: string;
  readonly criterion: string;
  readonly state: VerifiedState;
  readonly value: string | null;
}

/** The verified figures of nominations by nomination id and criterion, in one query; every id asked for is in the answer. */
export async function figuresFor(tx: Tx, nominationIds: readonly string[]): Promise<Map<string, ScoringFigures>> {
  const rows = await tx.query<Row[]>(
    `SELECT nomination_id AS "nominationId", criterion_code AS criterion, verified_state AS state, verified AS value
     FROM indicator_value WHERE nomination_id = ANY($1::uuid[]) ORDER BY nomination_id, criterion_code`,
    [nominationIds],
  );
  const figures = new Map<string, Record<string, ScoringFigure>>(nominationIds.map((id) => [id, {}]));
  for (const row of rows) {
    const own = figures.get(row.nominationId);
    if (own) own[row.criterion] = scoringFigure(row);
  }
  return figures;
}

function scoringFigure({ state, value }: Row): ScoringFigure {
  if (state === 'value' || state === 'not_applicable') return value;
  return { state };
}
