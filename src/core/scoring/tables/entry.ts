import { type Indicator, type RubricStage } from '../rule.js';
import { type CellValue, type Spot } from './table.js';

/** One thing that a table says about a nominee, and where. */
export type Entry = { readonly nominee: string; readonly spot: Spot } & (
  | { readonly kind: 'nominee' }
  | { readonly kind: 'field'; readonly field: Field; readonly value: CellValue }
  | { readonly kind: 'gate'; readonly code: string; readonly value: CellValue }
  | { readonly kind: 'figure'; readonly leaf: Indicator; readonly value: CellValue }
  | ({ readonly kind: 'sheet'; readonly state: CellValue } & OfSheet)
  | ({ readonly kind: 'mark'; readonly criterion: number; readonly value: CellValue } & OfSheet)
);

interface OfSheet {
  readonly stage: RubricStage;
  readonly evaluator: string;
}

/** Fields of a nominee besides its gates and figures, by their name in the format. */
export const FIELDS = ['stageReached', 'bonus', 'penalty'] as const;
export type Field = (typeof FIELDS)[number];

/** How the columns of these fields may be headed, Indonesian first. */
export const FIELD_TITLES: Readonly<Record<Field, readonly string[]>> = {
  stageReached: ['tahap tercapai', 'stage reached'],
  bonus: ['bonus'],
  penalty: ['penalti', 'penalty', 'pengurang'],
};

export const NOMINEE_COLUMN = { key: 'id', titles: ['calon', 'nominee', 'id'], required: true } as const;
export const EVALUATOR_COLUMN = { key: 'evaluator', titles: ['penilai', 'evaluator'], required: true } as const;
export const STATE_COLUMN = { key: 'state', titles: ['keadaan', 'state'] } as const;
