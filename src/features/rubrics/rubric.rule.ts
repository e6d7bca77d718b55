import { parseRule, type Rule } from '../../core/scoring/index.js';

/** The rule of a stored rubric. It was checked when it was stored, so a fault in it is a defect, not an answer. */
export function readStoredRule(rule: unknown): Rule {
  const parsed = parseRule(rule);
  if (!parsed.ok) throw new Error(`A stored rule is faulty at ${parsed.faults[0]?.path ?? ''}`);
  return parsed.value;
}
