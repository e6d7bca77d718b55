import { type FieldFault } from '../../core/errors.js';
import { parseRule, type Rule } from '../../core/scoring/index.js';
import { type Draft } from './draft.js';
import { toFieldFault } from './fault-places.js';
import { type PanelStage, panelStages } from './panel-stages.js';
import { RubricBody } from './rubric-body.dto.js';
import { readShape } from './shape.js';
import { termFaults } from './stage-terms.js';
import { toRule } from './to-rule.js';

/** A checked document in canonical form, with everything that is made from it. */
export interface CompiledRubric {
  readonly body: RubricBody;
  /** As JSON; `parsed` is the same, ready to compute with. */
  readonly rule: object;
  readonly parsed: Rule;
  readonly stages: readonly PanelStage[];
}

export type ReadRubric =
  { readonly ok: true; readonly rubric: CompiledRubric } | { readonly ok: false; readonly faults: FieldFault[] };

/**
 * Reads a rubric document from outside: the rubric, or every fault at once with its path. `number` goes into the rule's
 * version; `constituencies` are those that exist, and are not asked about when left out.
 */
export function readRubric(value: unknown, number: number, constituencies?: ReadonlySet<string>): ReadRubric {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, faults: [{ field: '', code: 'field.not-object' }] };
  }
  const { document: body, faults: shape } = readShape(RubricBody, value);
  const draft = without(body, shape);
  const rule = toRule(draft, number);
  const parsed = parseRule(rule);
  const deeper = [
    ...(parsed.ok ? [] : parsed.faults.map((fault) => toFieldFault(fault, draft))),
    ...termFaults(draft, constituencies),
  ];
  const faults = [...shape, ...deeper.filter((fault) => !isToldAlready(fault, shape))];
  if (!parsed.ok || faults.length > 0) return { ok: false, faults };
  return compile(body, rule, parsed.value);
}

function compile(body: RubricBody, rule: object, parsed: Rule): ReadRubric {
  try {
    return { ok: true, rubric: { body, rule, parsed, stages: panelStages(parsed) } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, faults: [{ field: 'stages', code: 'rubric.weights-too-fine' }] };
  }
}

/** A copy without the values that are faulty, so that what remains has the shape of a draft. */
function without(body: object, faults: readonly FieldFault[]): Draft<RubricBody> {
  const copy = structuredClone(body);
  for (const { field } of faults) cut(copy, field.split('.'));
  return copy;
}

// A path may repeat a name that the sender made up, so only own properties are followed.
function cut(node: unknown, [step = '', ...rest]: readonly string[]): void {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return;
  const fields = node as Record<string, unknown>;
  if (rest.length > 0) cut(fields[step], rest);
  else fields[step] = undefined;
}

// What was cut out above is missing to the deeper checks; its own fault has said why.
const isToldAlready = ({ field, code }: FieldFault, shape: readonly FieldFault[]): boolean =>
  shape.length > 0 &&
  (code === 'rule.not-json' || shape.some((told) => field === told.field || field.startsWith(`${told.field}.`)));
