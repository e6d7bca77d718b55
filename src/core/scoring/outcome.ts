import { type Blocker, type Evaluation, evaluate, type ReviewFlag } from './evaluation.js';
import { exactText, fixedText, type Fraction, unitsText } from './fraction.js';
import { type Problem } from './problem.js';
import { type Placing } from './ranking.js';
import { everyItem, type Rule } from './rule.js';
import { type StageScore } from './stage-score.js';
import { decidedBy, keyUnits, rankEvaluations, type Status, statusOf } from './standing.js';

/** A number as published and as computed. */
export interface ScoreText {
  /** "p/q" in lowest terms, or a whole number. */
  exact: string;
  /** Decimal text at the published places, half-up. */
  rounded: string;
}

export interface StageOutcome {
  exact: string | null;
  rounded: string | null;
  /** Share of the weight that applies, exact, 0 to 1. */
  coverage: string;
  /** Sheets that counted. */
  sheets: number;
  quorumMet: boolean;
}

/** The published line of one nominee, and what stands behind it. Every number is text, exact or at published places. */
export interface NomineeOutcome {
  id: string;
  /** Every gate passed. */
  eligible: boolean;
  status: Status;
  /** Gates that failed, in the order of the rule. */
  failedGates: readonly string[];
  rank: number | null;
  rankBeforeTieBreak: number | null;
  /** Code of the last stage reached; nominees who came further rank above. */
  stageReached: string;
  final: string | null;
  finalExact: string | null;
  /** "final", the tie-break key that set it apart from those it ties with, or "shared"; null when not ranked. */
  decidedBy: string | null;
  /** Published final less that of the next place down in the same stage reached; null when there is none. */
  marginToNext: string | null;
  /** Composite before adjustment, exact. */
  base: string | null;
  /** Capped bonus less penalty, exact. */
  adjustment: string;
  stages: Record<string, StageOutcome>;
  /** Scores of the aspects (items that have items); null when nothing in one applies. */
  aspects: Record<string, ScoreText | null>;
  /** The published value of every tie-break key, so that the table can be ranked again from itself. */
  tieBreak: Record<string, string | null>;
  blockers: readonly Blocker[];
  flags: readonly ReviewFlag[];
}

export interface Outcome {
  /** By rank, then id; nominees without a rank last. */
  results: readonly NomineeOutcome[];
  rule: { version: string; hash: string };
  /** Nobody who could still be ranked is held up by a pending gate or figure or a missing quorum. */
  sealable: boolean;
}

/**
 * Computes the scores and ranks of one ranking. Pure and exact: the same problem always gives the same outcome, in whatever
 * order nominees, evaluators or gates are listed.
 */
export function scoreProblem({ rule, nominees }: Problem): Outcome {
  const evaluations = nominees.map((nominee) => evaluate(rule, nominee));
  const placings = new Map(rankEvaluations(rule, evaluations).map((placing) => [placing.contender, placing]));
  const results = evaluations.map((evaluation) => describe(rule, evaluation, placings.get(evaluation)));
  return {
    results: results.toSorted(inPublishedOrder),
    rule: { version: rule.version, hash: rule.hash },
    sealable: results.every(({ status }) => status === 'ranked' || status === 'failed-gate'),
  };
}

function describe(rule: Rule, evaluation: Evaluation, placing: Placing<Evaluation> | undefined): NomineeOutcome {
  const { places } = rule.rounding;
  const { nominee, stages, exact, published, failedGates, blockers, flags } = evaluation;
  return {
    id: nominee.id,
    eligible: [...nominee.gates.values()].every((state) => state === true),
    status: statusOf(evaluation),
    failedGates,
    rank: placing?.rank ?? null,
    rankBeforeTieBreak: placing?.rankBeforeTieBreak ?? null,
    stageReached: rule.stages[nominee.reached]?.code ?? '',
    final: published === null ? null : unitsText(published, places),
    finalExact: exact && exactText(exact),
    decidedBy: placing ? decidedBy(rule, placing.decidedAt) : null,
    marginToNext: margin(placing, places),
    base: evaluation.base && exactText(evaluation.base),
    adjustment: exactText(evaluation.adjustment),
    stages: Object.fromEntries(stages.map((score) => [score.stage.code, describeStage(score, places)])),
    aspects: Object.fromEntries(stages.flatMap((score) => describeAspects(score, places))),
    tieBreak: Object.fromEntries(describeKeys(rule, evaluation)),
    blockers,
    flags,
  };
}

function describeStage({ exact, coverage, sheets, quorumMet }: StageScore, places: number): StageOutcome {
  return {
    exact: exact && exactText(exact),
    rounded: exact && fixedText(exact, places),
    coverage: exactText(coverage),
    sheets,
    quorumMet,
  };
}

function describeAspects({ stage, items }: StageScore, places: number): [string, ScoreText | null][] {
  const aspects = everyItem(stage.items).filter((item) => item.kind === 'group');
  return aspects.map(({ code }) => [code, scoreText(items.get(code) ?? null, places)]);
}

function describeKeys(rule: Rule, evaluation: Evaluation): [string, string | null][] {
  const { tieBreak, tieBreakPlaces } = rule.ranking;
  return tieBreak.map((key) => {
    const units = keyUnits(key, evaluation, tieBreakPlaces);
    return [key.code, units === null ? null : unitsText(units, tieBreakPlaces)];
  });
}

function scoreText(value: Fraction | null, places: number): ScoreText | null {
  return value && { exact: exactText(value), rounded: fixedText(value, places) };
}

function margin(placing: Placing<Evaluation> | undefined, places: number): string | null {
  const next = placing?.next;
  if (!next) return null;
  if (next.nominee.reached !== placing.contender.nominee.reached) return null;
  return unitsText((placing.contender.published ?? 0n) - (next.published ?? 0n), places);
}

function inPublishedOrder(a: NomineeOutcome, b: NomineeOutcome): number {
  if (a.rank !== b.rank) return (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE);
  return a.id < b.id ? -1 : 1;
}
