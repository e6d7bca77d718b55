import { sheetAt, type SheetCube } from '../sheet-cube.js';
import { type Flag, insufficient, judged } from './flag.js';
import { FLAG_THRESHOLDS } from './thresholds.js';

/** What identifies a complete sheet by its marks; null for one with a mark missing. */
type SheetKey = string | null;

/**
 * Identical sheets: one evaluator gave several nominees the very same marks (one flag per shared sheet, or one clear flag), or two
 * evaluators handed in the same sheets for most nominees they have in common (one flag per pair). Only complete sheets count.
 */
export function identicalSheetFlags(cube: SheetCube): Flag[] {
  const keys = cube.evaluators.map((_, evaluator) =>
    cube.nominees.map((_nominee, nominee) => keyOf(sheetAt(cube, nominee, evaluator))),
  );
  const repeated = keys.flatMap((own, evaluator) => repeatedSheets(cube, own, evaluator));
  const twins = keys.flatMap((own, first) =>
    keys.slice(first + 1).map((others, offset) => twinSheets(cube, [first, first + 1 + offset], own, others)),
  );
  return [...repeated, ...twins];
}

const keyOf = (sheet: Float64Array): SheetKey => (sheet.some(Number.isNaN) ? null : sheet.join(' '));

function repeatedSheets(cube: SheetCube, keys: readonly SheetKey[], evaluator: number): Flag[] {
  const nomineesOf = new Map<string, string[]>();
  keys.forEach((key, nominee) => {
    if (key !== null) nomineesOf.set(key, [...(nomineesOf.get(key) ?? []), cube.nominees[nominee] ?? '']);
  });
  const sheets = keys.filter((key) => key !== null).length;
  const fields = {
    kind: 'repeated-sheets',
    evaluators: [cube.evaluators[evaluator] ?? ''],
    count: sheets * cube.criteria.length,
    threshold: FLAG_THRESHOLDS.repeatedSheets,
  } as const;
  if (isTooLittle(cube, fields.count)) return [insufficient(fields)];
  const groups = [...nomineesOf.values()];
  const repeated = groups.filter((nominees) => nominees.length >= FLAG_THRESHOLDS.repeatedSheets);
  if (repeated.length > 0) {
    return repeated.map((nominees) => judged({ ...fields, nominees, statistic: nominees.length, crosses: true }));
  }
  const largest = groups.reduce((size, nominees) => Math.max(size, nominees.length), 0);
  return [judged({ ...fields, statistic: largest, crosses: false })];
}

function twinSheets(cube: SheetCube, pair: [number, number], first: SheetKey[], second: SheetKey[]): Flag {
  const common = first.flatMap((key, nominee) => (key === null || second[nominee] === null ? [] : [nominee]));
  const same = common.filter((nominee) => first[nominee] === second[nominee]);
  const share = same.length / common.length;
  const fields = {
    kind: 'twin-sheets',
    evaluators: pair.map((evaluator) => cube.evaluators[evaluator] ?? ''),
    nominees: same.map((nominee) => cube.nominees[nominee] ?? ''),
    count: common.length * cube.criteria.length,
    threshold: FLAG_THRESHOLDS.twinSheetsShare,
  } as const;
  if (isTooLittle(cube, fields.count)) return insufficient({ ...fields, nominees: [] });
  return judged({ ...fields, statistic: share, crosses: share > FLAG_THRESHOLDS.twinSheetsShare });
}

const isTooLittle = ({ criteria }: SheetCube, marks: number): boolean =>
  criteria.length < FLAG_THRESHOLDS.identicalSheetCriteria || marks < FLAG_THRESHOLDS.minimumMarks;
