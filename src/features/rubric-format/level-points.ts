import { type FieldFault } from '../../core/errors.js';
import { exactText, type Fraction, parseExact } from '../../core/scoring/index.js';
import { type MarkScale } from './bands.js';
import { type Draft, entriesOf } from './draft.js';
import { type LevelDescriptor, type RubricBodyStage } from './rubric-body.dto.js';

/** As many as level descriptors. */
const MOST_LEVELS = 20;

interface Level {
  readonly place: string;
  readonly level: Fraction;
  readonly points: Fraction;
}

/**
 * The faults of a stage's table from level to points (scoring.md 1.3): the scale is the stage's own, every mark on it has
 * its points, levels are listed from the lowest, and a higher level is worth more. `place` names the stage.
 */
export function levelFaults(
  { levels, scale }: Pick<Draft<RubricBodyStage>, 'levels' | 'scale'>,
  marks: MarkScale | undefined,
  place: string,
): FieldFault[] {
  if (!levels) return [];
  if (!scale) return [{ field: `${place}.scale`, code: 'rubric.levels-without-scale' }];
  const table = entriesOf(levels).flatMap(([index, row]) => readLevel(row, `${place}.levels.${String(index)}`));
  if (!marks?.lo.lt(marks.hi) || table.length < levels.length) return [];
  return [
    ...table.flatMap((level, index) => rowFaults(level, table[index - 1], marks)),
    ...gapFaults(table, marks, place),
  ];
}

/** Where marks are levels, each has words of its own: a band is a single mark. `place` names the list. */
export const spanFaults = (descriptors: Draft<LevelDescriptor[]> | undefined, place: string): FieldFault[] =>
  entriesOf(descriptors).flatMap(([index, { from, to }]) =>
    from !== undefined && to !== undefined && !parseExact(from).equals(parseExact(to))
      ? [{ field: `${place}.${String(index)}.to`, code: 'rubric.band-spans-levels', params: { level: from } }]
      : [],
  );

const readLevel = (
  { level, points }: NonNullable<NonNullable<Draft<RubricBodyStage>['levels']>[number]>,
  place: string,
): Level[] =>
  level === undefined || points === undefined ? [] : [{ place, level: parseExact(level), points: parseExact(points) }];

function rowFaults({ place, level, points }: Level, before: Level | undefined, marks: MarkScale): FieldFault[] {
  return [
    ...(isMark(level, marks)
      ? []
      : [{ field: `${place}.level`, code: 'rubric.level-off-scale', params: textsOf(marks) }]),
    ...(before?.level.gte(level) ? [{ field: `${place}.level`, code: 'rubric.levels-not-rising' }] : []),
    ...(before?.points.gte(points) ? [{ field: `${place}.points`, code: 'rubric.level-points-not-rising' }] : []),
  ];
}

function gapFaults(table: readonly Level[], { lo, hi, step }: MarkScale, place: string): FieldFault[] {
  const field = `${place}.levels`;
  const whole = hi.sub(lo).div(step);
  if (whole.d !== 1n) return [{ field: `${place}.step`, code: 'rubric.step-misses-scale' }];
  if (whole.n >= BigInt(MOST_LEVELS)) return [{ field, code: 'rubric.too-many-levels', params: { max: MOST_LEVELS } }];
  return Array.from({ length: Number(whole.n) + 1 }, (_, index) => lo.add(step.mul(index)))
    .filter((mark) => !table.some(({ level }) => level.equals(mark)))
    .map((mark) => ({ field, code: 'rubric.level-points-missing', params: { level: exactText(mark) } }));
}

const isMark = (level: Fraction, { lo, hi, step }: MarkScale): boolean =>
  level.gte(lo) && level.lte(hi) && level.sub(lo).div(step).d === 1n;

const textsOf = ({ lo, hi, step }: MarkScale) => ({ lo: exactText(lo), hi: exactText(hi), step: exactText(step) });
