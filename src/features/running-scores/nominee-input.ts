import { FaultList, Place } from '../../core/scoring/faults.js';
import {
  MINOR_UNITS,
  type NomineeOutcome,
  type Rule,
  type RubricStage,
  scoreProblem,
} from '../../core/scoring/index.js';
import { readNominee } from '../../core/scoring/nominee-parser.js';
import { type ScoringInputs } from './scoring-inputs.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One nominee of a scoring problem, as product.md section 5 writes it. */
export type NomineeInput = Readonly<Record<string, Json>>;

const GATE = { pass: true, fail: false, pending: null } as const;

/**
 * Writes the inputs of a nomination as a nominee of a scoring problem. What nobody has entered yet is pending, never zero;
 * seats are pseudonyms (`P3`), so that the problem can be published.
 */
export function toNomineeInput(rule: Rule, inputs: ScoringInputs): NomineeInput {
  const reached = lastReached(rule, inputs);
  const stages = rule.stages.slice(0, reached + 1);
  const panels = stages.flatMap((stage) => (stage.kind === 'rubric' ? [[stage.code, panelOf(stage, inputs)]] : []));
  const leaves = stages.flatMap((stage) => stage.leaves);
  const figures = leaves.flatMap((leaf) =>
    leaf.kind === 'indicator' ? [[leaf.code, figureOf(leaf.code, inputs)]] : [],
  );
  return {
    id: inputs.nominationId,
    gates: Object.fromEntries(rule.gates.map((code) => [code, GATE[inputs.gates?.[code] ?? 'pending']])),
    indicators: Object.fromEntries(figures) as Json,
    ...(Object.fromEntries(panels) as Record<string, Json>),
    bonus: inputs.bonus,
    penalty: inputs.penalty,
    stageReached: rule.stages[reached]?.code ?? null,
  };
}

/**
 * Scores one nominee alone: the same parser and the same arithmetic as the sealed result. Null when an input cannot be
 * read, which sealing names place by place.
 */
export function scoreNominee(rule: Rule, input: NomineeInput): NomineeOutcome | null {
  const faults = new FaultList();
  const nominee = readNominee(input, rule, Place.root, faults);
  if (!nominee || faults.any) return null;
  return scoreProblem({ rule, nominees: [nominee] }).results[0] ?? null;
}

/** The place of the last stage before the first one that it did not reach. */
function lastReached(rule: Rule, { notReached }: ScoringInputs): number {
  const first = rule.stages.findIndex(({ code }) => notReached?.includes(code));
  return first === -1 ? rule.stages.length - 1 : Math.max(first - 1, 0);
}

function figureOf(code: string, { figures }: ScoringInputs): Json {
  const [state, value] = figures?.[code] ?? ['pending', null];
  if (state === 'value') return value;
  return state === 'not_applicable' ? null : { state };
}

/**
 * Marks by seat; null for who is recused or absent. Where the quorum is a share of those seated, the recused are left out:
 * they leave the eligible set (scoring.md section 2). So are seats without a vote, unless they marked all the same, which the
 * parser then refuses.
 */
function panelOf({ code, quorum, organisations }: RubricStage, { sheets }: ScoringInputs): Json {
  const marks: Record<string, Json> = {};
  for (const [seat, isRecused, stage, given] of sheets ?? []) {
    if (isRecused && quorum === 'two_thirds') continue;
    const name = seatName(seat);
    if (stage === code) marks[name] = given?.map(toMark) ?? null;
    else if (organisations?.members.has(name) !== false) marks[name] ??= null;
  }
  return marks;
}

/** The pseudonym of a seat in a problem that may be published. */
export const seatName = (number: number): string => `P${String(number)}`;

/** Whole marks are numbers, all others decimal text: both exact. */
const toMark = (minor: number): Json => (minor % MINOR_UNITS === 0 ? minor / MINOR_UNITS : String(minor / MINOR_UNITS));
