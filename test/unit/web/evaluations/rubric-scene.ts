import { effectiveWeights, parseRule } from '../../../../src/core/scoring/index.js';
import { toRule } from '../../../../src/features/rubric-format/to-rule.js';
import { type RubricBody } from '../../../../src/features/rubric-format/index.js';
import { type MarkingTerms, termsOf } from '../../../../src/web/features/evaluations/marking/marking-terms.js';

/** The terms of a stage of a rubric document, with the weights that the server would answer for it. */
export function termsFrom(body: RubricBody, stage: string): MarkingTerms {
  const parsed = parseRule(toRule(body));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const terms = termsOf({ body: body, effectiveWeights: effectiveWeights(parsed.value) }, stage);
  if (!terms) throw new Error(`there is no panel stage ${stage}`);
  return terms;
}
