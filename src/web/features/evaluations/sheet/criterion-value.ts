import { type Value } from '../outbox/entry.js';
import { type Change, giveValue } from '../outbox/outbox.js';
import { type MarkedCriterion, type MarkingTerms, missingFrom } from '../marking/marking-terms.js';
import { type Runtime } from '../runtime.js';

/** Where a criterion stands, and by which terms it is marked. */
export interface CriterionAt {
  readonly nominationId: string;
  readonly terms: MarkingTerms;
  readonly criterion: MarkedCriterion;
  /** What is on screen. */
  readonly shown: Value;
}

/** Writes a mark or a comment down on this device; from there it goes to the server by itself. */
export function give({ db }: Runtime, { nominationId, terms, criterion, shown }: CriterionAt, change: Change) {
  const target = { nominationId, stage: terms.stage, criterion: criterion.code };
  return giveValue(
    db,
    target,
    shown,
    typeof change === 'function' ? change : tidy(change),
    (value) => missingFrom(terms, criterion, value) === null,
  );
}

/** As the server keeps it: no white space around a comment, and none at all is no comment. */
function tidy(change: Partial<Value>): Partial<Value> {
  if (change.comment === undefined) return change;
  const text = change.comment?.trim() ?? '';
  return { ...change, comment: text === '' ? null : text };
}
