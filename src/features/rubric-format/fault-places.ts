import { type FieldFault } from '../../core/errors.js';
import { type Fault } from '../../core/scoring/index.js';
import { type Draft } from './draft.js';
import { type RubricBody, type RubricBodyStage } from './rubric-body.dto.js';

/** A fault of the rule, said of the document that the rule was made from. */
export function toFieldFault({ code, path, params }: Fault, body: Draft<RubricBody>): FieldFault {
  const steps = path.split('/').slice(1).map(unescape);
  return { field: placeInBody(steps, body), code: codeOf(code, params), params: params };
}

// Weights that miss 100 by rounding come with a proposal, and so with a sentence of their own.
const codeOf = (code: string, params: Readonly<Record<string, string>>): string =>
  code === 'weights.not-hundred' && 'quotient' in params ? 'weights.rounded' : code;

const unescape = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

const NAMES: Readonly<Record<string, string>> = {
  bonus_cap: 'bonusCap',
  tie_break: 'tieBreak',
  label: 'names.id',
};

// The rule nests `items` twice: aspects of a stage, then criteria of an aspect.
function placeInBody(steps: readonly string[], body: Draft<RubricBody>): string {
  const [first, stage, , aspect, , criterion, table, ...rest] = steps;
  if (first === 'gates' && steps.length === 2) return [...steps, 'code'].join('.');
  if (first !== 'stages') return steps.map((step) => NAMES[step] ?? step).join('.');
  if (steps.at(-1) === 'na' && steps.length === 3) return 'naPolicy';
  if (steps[2] === 'levels' || steps[2] === 'organisations') return tableOfStage(steps, body.stages?.[Number(stage)]);
  const nest = ['aspects', 'criteria'];
  const plain = steps.map((step, index) => (step === 'items' ? (nest[index / 2 - 1] ?? step) : (NAMES[step] ?? step)));
  if (table !== 'levels' && table !== 'knots') return plain.join('.');
  const found = body.stages?.[Number(stage)]?.aspects?.[Number(aspect)]?.criteria?.[Number(criterion)];
  return [...plain.slice(0, 7), ...(table === 'levels' ? levelPlace(found?.levels, rest) : knotPlace(rest))].join('.');
}

// The rule names the rows of a stage's own tables; the document lists them.
function tableOfStage(steps: readonly string[], stage: Draft<RubricBodyStage> | undefined): string {
  const [stages = '', index = '', table = '', ...rest] = steps;
  const at = [stages, index, table];
  if (table === 'levels') return [...at, ...rowPlace(stage?.levels, 'level', rest[0], 'points')].join('.');
  if (rest[0] !== 'weights') return steps.join('.');
  const { weights } = stage?.organisations ?? {};
  return [...at, 'weights', ...rowPlace(weights, 'constituency', rest[1], 'weight')].join('.');
}

const rowPlace = <Key extends string>(
  rows: readonly (Readonly<Partial<Record<Key, string | undefined>>> | undefined)[] | undefined,
  key: Key,
  name: string | undefined,
  column: string,
): string[] => (name === undefined ? [] : [String(rows?.findIndex((row) => row?.[key] === name) ?? 0), column]);

const levelPlace = (levels: Draft<{ code: string }[]> | undefined, [code]: readonly string[]): string[] =>
  code === undefined ? [] : [String(levels?.findIndex((level) => level?.code === code) ?? 0), 'points'];

const knotPlace = ([row, column]: readonly string[]): string[] =>
  row === undefined ? [] : [row, ...(column === undefined ? [] : [column === '0' ? 'x' : 'points'])];
