import { type FieldFault } from '../../core/errors.js';
import { type Fraction, MINOR_UNITS, parseExact } from '../../core/scoring/index.js';
import { bandFaults, type MarkScale } from './bands.js';
import { type Draft, entriesOf } from './draft.js';
import { levelFaults, spanFaults } from './level-points.js';
import { organisationFaults } from './organisation-terms.js';
import { type FUNCTIONS, type RubricBody, type RubricBodyStage, type RubricCriterion } from './rubric-body.dto.js';

/** A mark in hundredths must fit a PostgreSQL smallint. */
const LARGEST_MARK = 32_767 / MINOR_UNITS;

const PANEL_TERMS = ['aggregate', 'organisations', 'quorum', 'scale', 'step', 'levels', 'extremesNeedComment'] as const;
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
export function termFaults(body: Draft<RubricBody>, constituencies?: ReadonlySet<string>): FieldFault[] {
  const scale = readScale(body.scale);
  return [
    ...widthFaults(scale, 'scale'),
    ...entriesOf(body.stages).flatMap(([index, stage]) => {
      const place = `stages.${String(index)}`;
      return [
        ...stageFaults(stage, place, stage.scale ? readScale(stage.scale) : scale),
        ...organisationFaults(stage.organisations, `${place}.organisations`, constituencies),
      ];
    }),
  ];
}

const widthFaults = (scale: Scale, place: string): FieldFault[] =>
  scale && (scale.hi.gt(LARGEST_MARK) || scale.lo.lt(-LARGEST_MARK))
    ? [{ field: place, code: 'rubric.scale-too-wide' }]
    : [];

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
    ...(stage.scale ? widthFaults(scale, `${place}.scale`) : []),
    ...(isPanel ? levelFaults(stage, marks, place) : []),
    ...entriesOf(stage.aspects).flatMap(([a, aspect]) =>
      entriesOf(aspect.criteria).flatMap(([c, criterion]) => {
        const at = `${place}.aspects.${String(a)}.criteria.${String(c)}`;
        if (!isPanel) return indicatorFaults(criterion, at);
        const spans = stage.levels ? spanFaults(criterion.levelDescriptors, `${at}.levelDescriptors`) : [];
        return [...panelFaults(criterion, at, marks), ...spans];
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
