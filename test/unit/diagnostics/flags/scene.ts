import { type Flag, type FlagKind } from '../../../../src/core/diagnostics/flags/flag.js';
import { type SheetCube, sheetCube } from '../../../../src/core/diagnostics/sheet-cube.js';

export const named = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** Looks like noise, is the same on every run: whole points from -4 to 4, a different one for every list of places. */
export function noise(...at: number[]): number {
  let state = 2166136261;
  for (const value of at) {
    state = Math.imul(state ^ (value + 1), 2654435761);
    state = Math.imul(state ^ (state >>> 16), 2246822507);
    state = Math.imul(state ^ (state >>> 13), 3266489909);
    state ^= state >>> 16;
  }
  return ((state >>> 0) % 9) - 4;
}

export interface SceneSize {
  nominees: number;
  evaluators: number;
  criteria: number;
}

/** Marks of an ordinary panel: nominees and criteria differ, evaluators agree up to noise; `edit` makes somebody conspicuous. */
export function scene(
  { nominees, evaluators, criteria }: SceneSize,
  edit: (mark: number, nominee: number, evaluator: number, criterion: number) => number | null = (mark) => mark,
): SheetCube {
  const [n, e, c] = [named('N', nominees), named('E', evaluators), named('C', criteria)];
  return sheetCube(n, e, c, (nominee, evaluator, criterion) => {
    const [i, j, k] = [n.indexOf(nominee), e.indexOf(evaluator), c.indexOf(criterion)];
    const mark = 50 + 3 * noise(i, 1) + 3 * noise(k, i, 2) + noise(i, j, k);
    return edit(mark, i, j, k);
  });
}

export const equalWeights = ({ criteria }: SheetCube): number[] => criteria.map(() => 1);

/** The flags of a kind that ask somebody something, as `evaluators/nominees`. */
export const asked = (flags: readonly Flag[], kind: FlagKind): string[] =>
  flags
    .filter((flag) => flag.kind === kind && flag.status === 'flagged')
    .map(({ evaluators, nominees }) => [evaluators.join('+'), nominees.join('+')].filter(Boolean).join('/'));
