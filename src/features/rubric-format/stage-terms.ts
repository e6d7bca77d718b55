import { type FieldFault } from '../../core/errors.js';
import { type Fraction, MINOR_UNITS, parseExact } from '../../core/scoring/index.js';
import { bandFaults, type MarkScale } from './bands.js';
import { type Draft, entriesOf } from './draft.js';
import { type FUNCTIONS, type RubricBody, type RubricBodyStage, type RubricCriterion } from './rubric-body.dto.js';

/** A mark in hundredths must fit a PostgreSQL smallint. */
const LARGEST_MARK = 32_767 / MINOR_UNITS;

const PANEL_TERMS = ['aggregate', 'quorum', 'step', 'extremesNeedComment'] as const;
const FUNCTION_TERMS = ['fn', 'unit', 'decimals', 'dir', 'lo', 'hi', 'target', 'cap', 'levels', 'knots'] as const;
type FunctionTerm = (typeof FUNCTION_TERMS)[number];

const USED: Readonly<Record<(typeof FUNCTIONS)[number], readonly FunctionTerm[]>> = {
  goalpost: ['fn', 'unit', 'decimals', 'dir', 'lo', 'hi'],
  log_goalpost: ['fn', 'unit', 'decimals', 'dir', 'lo', 'hi'],
  target: ['fn', 'unit', 'decimals', 'target', 'cap'],
  step: ['fn', 'unit', 'decimals', 'knots'],
  piecewise: ['fn', 'unit', 'decimals', 'knots'],
  levels: ['fn', 'levels'],
};

/** What the arithmetic does not ask and people rely on: descriptors that cover the scale, and no term without effect. */
export function termFaults(body: Draft<RubricBody>): FieldFault[] {
  const scale = readScale(body.scale);
  return [
    ...(scale && (scale.hi.gt(LARGEST_MARK) || scale.lo.lt(-LARGEST_MARK))
      ? [{ field: 'scale', code: 'rubric.scale-too-wide' }]
      : []),
    ...entriesOf(body.stages).flatMap(([index, stage]) => stageFaults(stage, `stages.${String(index)}`, scale)),
  ];
}

function readScale(scale: Draft<RubricBody>['scale']): Omit<MarkScale, 'step'> | undefined {
  const [lo, hi] = [readNumber(scale?.[0]), readNumber(scale?.[1])];
  return lo && hi && { lo, hi };
}

const readNumber = (text: string | undefined): Fraction | undefined =>
  text !== undefined && /^-?(0|[1-9]\d{0,5})(\.\d{1,2})?$/.test(text) ? parseExact(text) : undefined;

type Scale = ReturnType<typeof readScale>;

function stageFaults(stage: Draft<RubricBodyStage>, place: string, scale: Scale): FieldFault[] {
  const isPanel = stage.kind === 'rubric';
  const step = readNumber(stage.step ?? '1');
  const marks = scale && step?.gt(0) ? { ...scale, step } : undefined;
  const misplaced = isPanel ? [] : PANEL_TERMS.filter((term) => stage[term] !== undefined);
  return [
    ...misplaced.map((term) => ({ field: `${place}.${term}`, code: 'rubric.panel-term-misplaced' })),
    ...entriesOf(stage.aspects).flatMap(([a, aspect]) =>
      entriesOf(aspect.criteria).flatMap(([c, criterion]) => {
        const at = `${place}.aspects.${String(a)}.criteria.${String(c)}`;
        return isPanel ? panelFaults(criterion, at, marks) : indicatorFaults(criterion, at);
      }),
    ),
  ];
}

function panelFaults(criterion: Draft<RubricCriterion>, place: string, marks: MarkScale | undefined): FieldFault[] {
  const misplaced = FUNCTION_TERMS.filter((term) => criterion[term] !== undefined);
  const descriptors = criterion.levelDescriptors ?? [];
  return [
    ...misplaced.map((term) => ({ field: `${place}.${term}`, code: 'rubric.function-misplaced' })),
    ...(descriptors.length < 2
      ? [{ field: `${place}.levelDescriptors`, code: 'rubric.descriptors-missing' }]
      : marks
        ? bandFaults(descriptors, marks, `${place}.levelDescriptors`)
        : []),
  ];
}

function indicatorFaults({ fn, levelDescriptors, ...criterion }: Draft<RubricCriterion>, place: string): FieldFault[] {
  const used = fn ? USED[fn] : FUNCTION_TERMS;
  const unused = FUNCTION_TERMS.filter(
    (term) => term !== 'fn' && criterion[term] !== undefined && !used.includes(term),
  );
  const codes = (criterion.levels ?? []).map((level) => level?.code);
  return [
    ...(levelDescriptors ? [{ field: `${place}.levelDescriptors`, code: 'rubric.descriptors-misplaced' }] : []),
    ...unused.map((term) => ({ field: `${place}.${term}`, code: 'rubric.parameter-unused' })),
    ...codes.flatMap((code, index) =>
      code !== undefined && codes.indexOf(code) < index
        ? [{ field: `${place}.levels.${String(index)}.code`, code: 'code.duplicate', params: { name: code } }]
        : [],
    ),
  ];
}
