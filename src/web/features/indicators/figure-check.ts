import { type Schemas } from '../../api/client.js';

export type Figure = Schemas['FigureView'];
export type Criterion = Schemas['RubricCriterion'];
export type FigureState = Schemas['SaveFigure']['state'];

/** What a person gave for a figure; `value` is canonical decimal text, the code of a level, or empty. */
export interface FigureDraft {
  readonly state: FigureState;
  readonly value: string;
  readonly source: string;
}

/** Why a figure cannot be sent as it stands; the server's own check comes on top of it. */
export type FigureFault =
  | { readonly code: 'empty' }
  | { readonly code: 'too-fine'; readonly decimals: number }
  | { readonly code: 'below-zero' }
  | { readonly code: 'not-positive' };

/** What stands in the form before anybody types: the figure as it was last saved. */
export const draftOf = ({ claimed }: Figure): FigureDraft => ({
  state: claimed?.state ?? 'value',
  value: claimed?.value ?? '',
  source: claimed?.source ?? '',
});

/** True when saving the draft would change nothing. */
export function isSaved(figure: Figure, draft: FigureDraft): boolean {
  const { claimed } = figure;
  if (claimed === null) return false;
  const value = draft.state === 'value' ? draft.value : '';
  return (
    claimed.state === draft.state && (claimed.value ?? '') === value && (claimed.source ?? '') === draft.source.trim()
  );
}

/** True when two versions of a figure hold the same claim, whatever else changed: its verification, say. */
export const claimsSame = (one: Figure, other: Figure): boolean =>
  (one.claimed === null) === (other.claimed === null) &&
  JSON.stringify(draftOf(one)) === JSON.stringify(draftOf(other));

/** The request that saves a draft. */
export const toRequest = ({ state, value, source }: FigureDraft): Schemas['SaveFigure'] => ({
  state,
  value: state === 'value' ? value : null,
  source: source.trim() === '' ? null : source.trim(),
});

/** Checks a draft while it is typed, so that a slip is seen before it travels; null when it may be sent. */
export function faultOf(criterion: Criterion | undefined, draft: FigureDraft): FigureFault | null {
  if (draft.state !== 'value') return null;
  if (draft.value === '') return { code: 'empty' };
  if (criterion === undefined || criterion.fn === 'levels') return null;
  const places = draft.value.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  if (criterion.decimals !== undefined && places > criterion.decimals)
    return { code: 'too-fine', decimals: criterion.decimals };
  if (criterion.fn === 'log_goalpost' && !isPositive(draft.value)) return { code: 'not-positive' };
  return draft.value.startsWith('-') && !reachesBelowZero(criterion) ? { code: 'below-zero' } : null;
}

const isPositive = (decimal: string): boolean => !decimal.startsWith('-') && /[1-9]/.test(decimal);

const reachesBelowZero = ({ lo = '0', knots = [] }: Criterion): boolean =>
  [lo, ...knots.map(({ x }) => x)].some((bound) => bound.startsWith('-'));
