import { type Schemas } from '../../../api/client.js';
import { ruleMessages } from './rules.messages.js';

/** An invariant, and what the last check said of it. */
export interface Rule {
  readonly code: string;
  /** Null until it was checked. */
  readonly report: Schemas['InvariantView'] | null;
}

export type Group = 'people' | 'rubrics' | 'sheets' | 'results' | 'audit' | 'other';
export const GROUPS: readonly Group[] = ['people', 'rubrics', 'sheets', 'results', 'audit', 'other'];

const GROUP_OF: Readonly<Record<string, Group>> = {
  grant: 'people',
  seat: 'people',
  rubric: 'rubrics',
  mark: 'rubrics',
  assignment: 'sheets',
  'score-sheet': 'sheets',
  reopening: 'sheets',
  result: 'results',
  ranking: 'results',
  audit: 'audit',
};

/** The part of the award that an invariant is about. */
export const groupOf = (code: string): Group => GROUP_OF[code.split('.')[0] ?? ''] ?? 'other';

/** Where the rows that break an invariant are not of the thing that its code begins with. */
const OFFENDERS: Readonly<Record<string, string | null>> = {
  'grant.evaluator-only-judges': 'user',
  'seat.member-only-judges': 'user',
  'mark.on-scale-and-step': 'score-sheet',
  'assignment.recused-has-no-sheet-that-counts': 'nomination',
  'result.no-open-reopening': 'ranking',
  'audit.every-submitted-sheet-has-an-entry': 'score-sheet',
  'audit.every-state-of-a-nomination-has-an-entry': 'nomination',
  'audit.every-state-of-a-ranking-has-an-entry': 'ranking',
  'audit.every-result-has-an-entry': 'result',
  // Lane and number: a place, no thing.
  'audit.chain-has-no-gap': null,
};

/** The kind of thing whose ids an invariant reports; null where they are places of the chain. */
export function offenderType(code: string): string | null {
  const known = OFFENDERS[code];
  return known === undefined ? (code.split('.')[0] ?? null) : known;
}

/** The invariants that this page has words for, in the order in which the server asks them. */
export const KNOWN_RULES: readonly string[] = Object.keys(ruleMessages);
