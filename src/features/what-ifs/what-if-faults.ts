import { type FieldFault } from '../../core/errors.js';
import { type Fault } from '../../core/scoring/index.js';
import { nodesOf, type ProblemDocument, type RuleNode, type WhatIfChange } from './what-if-change.js';

/** What a change names that the ranking does not have, names twice, or does not change at all; told by field of the request. */
export function changeFaults(problem: ProblemDocument, change: WhatIfChange): FieldFault[] {
  const { weights = [], aggregates = [], withoutEvaluators = [] } = change;
  const codes = nodesOf(problem.rule.stages).map(({ code }) => code);
  const panels = problem.rule.stages.filter(({ kind }) => kind === 'rubric').map(({ code }) => code);
  const faults = [
    ...nameFaults(
      weights.map(({ code }) => code),
      codes,
      (place) => `weights.${place}.code`,
      'what-if.code-unknown',
    ),
    ...nameFaults(
      aggregates.map(({ stage }) => stage),
      panels,
      (place) => `aggregates.${place}.stage`,
      'what-if.stage-not-marked',
    ),
    ...nameFaults(
      withoutEvaluators,
      [...seatsOf(problem)],
      (place) => `withoutEvaluators.${place}`,
      'what-if.evaluator-unknown',
    ),
  ];
  return faults.length > 0 || isAnything(change) ? faults : [{ field: '', code: 'what-if.nothing-changed' }];
}

function nameFaults(
  names: readonly string[],
  known: readonly string[],
  field: (place: number) => string,
  unknownCode: string,
): FieldFault[] {
  return names.flatMap((name, place) => {
    const params = { name };
    if (!known.includes(name)) return [{ field: field(place), code: unknownCode, params }];
    return names.indexOf(name) === place ? [] : [{ field: field(place), code: 'what-if.named-twice', params }];
  });
}

const isAnything = ({ withoutAdjustments = false, ...parts }: WhatIfChange): boolean =>
  withoutAdjustments || Object.values(parts).some((part) => Object.keys(part).length > 0);

/** The seats that hold a sheet, in any stage. */
function seatsOf({ rule, nominees }: ProblemDocument): Set<string> {
  const panels = rule.stages.filter(({ kind }) => kind === 'rubric').map(({ code }) => code);
  return new Set(
    nominees.flatMap((nominee) =>
      panels.filter((code) => Object.hasOwn(nominee, code)).flatMap((code) => Object.keys(nominee[code] as object)),
    ),
  );
}

const PARTS: Readonly<Record<string, string>> = { tie_break: 'tieBreak' };

/**
 * A fault of the changed rule, told by field of the request where one is to blame, and by the place in the rule, with codes
 * for numbers, where several are: weights that miss 100 are those of `rule.stages.DESK.items`.
 */
export function ruleFault({ code, path, params }: Fault, { rule }: ProblemDocument, change: WhatIfChange): FieldFault {
  const steps = path.split('/').slice(2);
  // Weights that miss 100 by rounding come with a proposal, and so with a sentence of their own.
  const told = code === 'weights.not-hundred' && 'quotient' in params ? 'weights.rounded' : code;
  return { field: fieldOf(steps, rule.stages, change), code: told, params };
}

function fieldOf(steps: readonly string[], stages: readonly RuleNode[], change: WhatIfChange): string {
  if (steps[0] !== 'stages') return steps.map((step) => PARTS[step] ?? step).join('.');
  const last = steps.at(-1) ?? '';
  const owner = nodeAt(steps.slice(1, -1), stages);
  const weight = change.weights?.findIndex(({ code }) => code === owner?.code) ?? -1;
  if (['weight', 'factor'].includes(last) && weight >= 0) return `weights.${String(weight)}.weight`;
  return ['rule', 'stages', ...named(steps.slice(1), stages)].join('.');
}

/** The node at `0/items/2`. */
function nodeAt([index, , ...rest]: readonly string[], nodes: readonly RuleNode[]): RuleNode | undefined {
  const node = nodes[Number(index)];
  return rest.length === 0 ? node : nodeAt(rest, node?.items ?? []);
}

/** `0/items/2/items` as `ADM.items.K3.items`. */
function named([index, step, ...rest]: readonly string[], nodes: readonly RuleNode[]): string[] {
  if (index === undefined) return [];
  const node = nodes[Number(index)];
  return [node?.code ?? index, ...(step === undefined ? [] : [step]), ...named(rest, node?.items ?? [])];
}
