import { type Fraction, HUNDRED, ZERO } from '../../../core/scoring/fraction.js';
import { parseExact } from '../../../core/scoring/numbers.js';
import { type AspectNode, type StageNode } from './rubric-body.js';
import { weightOf } from './weights.js';

/** Marks tried in the preview, by the code of the criterion. */
export type TriedMarks = Readonly<Record<string, string>>;

/** What a mark is worth in points: itself, or its row in the stage's table. Null where the table has none. */
export function worthOf(stage: StageNode, mark: string): Fraction | null {
  const value = parseExact(mark);
  if (!stage.levels) return value;
  const row = stage.levels.find(({ level }) => isNumber(level) && parseExact(level).equals(value));
  return row && isNumber(row.points) ? parseExact(row.points) : null;
}

/** The score of a stage by one sheet, exact; null while a mark or a weight is missing. */
export function sheetScore(stage: StageNode, marks: TriedMarks): Fraction | null {
  return weighted(stage.aspects, (aspect: AspectNode) =>
    weighted(aspect.criteria, ({ code }) => {
      const mark = marks[code];
      return mark === undefined ? null : worthOf(stage, mark);
    }),
  );
}

function weighted<Item extends { readonly weight: string }>(
  items: readonly Item[],
  score: (item: Item) => Fraction | null,
): Fraction | null {
  let sum: Fraction = ZERO;
  for (const item of items) {
    const [weight, value] = [weightOf(item.weight), score(item)];
    if (weight === null || value === null) return null;
    sum = sum.add(weight.mul(value).div(HUNDRED));
  }
  return sum;
}

const isNumber = (text: string): boolean => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
