import { combine } from './composite.js';
import { clip, type Fraction, toUnitsHalfUp } from './fraction.js';
import { type Nominee } from './problem.js';
import { type Rule } from './rule.js';
import { scoreStage, type StageScore } from './stage-score.js';

/** Why a nominee cannot be ranked yet, and with it nothing sealed. */
export interface Blocker {
  kind: 'gate-pending' | 'indicator-pending' | 'quorum-missing' | 'nothing-to-score';
  /** Of the gate, indicator or stage. */
  code: string;
}

/** What a person should look at; never changes a number. */
export interface ReviewFlag {
  kind: 'coverage-low' | 'organisation-absent';
  stage: string;
  /** The coverage, or the organisation. */
  detail: string;
}

/** Everything computed about one nominee alone; nothing here depends on a rival. */
export interface Evaluation {
  nominee: Nominee;
  /** Stages reached, in the order of the rule. */
  stages: readonly StageScore[];
  /** The composite of the stages; null when a stage has no score yet or nothing applies. */
  base: Fraction | null;
  /** Bonus within its cap, less the penalty. */
  adjustment: Fraction;
  /** base + adjustment, clipped, not rounded. */
  exact: Fraction | null;
  /** `exact` in published units (10^-places), half-up. */
  published: bigint | null;
  failedGates: readonly string[];
  blockers: readonly Blocker[];
  flags: readonly ReviewFlag[];
}

/** Scores one nominee by the rule: stages, composite, bonus cap, penalty, clip, round (scoring.md 1.2, 1.5). */
export function evaluate(rule: Rule, nominee: Nominee): Evaluation {
  const stages = rule.stages.slice(0, nominee.reached + 1).map((stage) => scoreStage(stage, nominee, rule.rounding));
  const gates = [...nominee.gates];
  const base = compose(rule, stages);
  const adjustment = adjust(rule, nominee);
  const exact = base && clip(base.add(adjustment), rule.adjustments.clip.lo, rule.adjustments.clip.hi);
  const blockers = [
    ...gates.filter(([, state]) => state === null).map(([code]): Blocker => ({ kind: 'gate-pending', code })),
    ...stages.flatMap(stageBlockers),
  ];
  if (!base && !stages.some(isOpen)) blockers.push({ kind: 'nothing-to-score', code: nominee.id });
  return {
    nominee,
    stages,
    base,
    adjustment,
    exact,
    published: exact && toUnitsHalfUp(exact, rule.rounding.places),
    failedGates: gates.filter(([, state]) => state === false).map(([code]) => code),
    blockers,
    flags: stages.flatMap(stageFlags),
  };
}

/** The stages that make the score; one in which nothing applies leaves its weight to the others. */
function compose(rule: Rule, stages: readonly StageScore[]): Fraction | null {
  if (stages.some(isOpen)) return null;
  if (rule.progression === 'reset') return stages.at(-1)?.used ?? null;
  const parts = stages.flatMap(({ stage: { weight, share }, used }) => (used ? [{ weight, share, value: used }] : []));
  return combine(parts, rule);
}

/** A stage whose score is still to come, as against one that does not apply. */
function isOpen({ stage, sheets, pending }: StageScore): boolean {
  return pending.length > 0 || (stage.kind === 'rubric' && sheets === 0);
}

function adjust({ adjustments }: Rule, { bonus, penalty }: Nominee): Fraction {
  const { bonusCap } = adjustments;
  return (bonusCap && bonus.gt(bonusCap) ? bonusCap : bonus).sub(penalty);
}

function stageBlockers({ stage, quorumMet, pending }: StageScore): Blocker[] {
  const waiting = pending.map((code): Blocker => ({ kind: 'indicator-pending', code }));
  return quorumMet ? waiting : [...waiting, { kind: 'quorum-missing', code: stage.code }];
}

function stageFlags({ stage, coverage, absentOrganisations }: StageScore): ReviewFlag[] {
  const low: ReviewFlag[] = coverage.lt(stage.minCoverage)
    ? [{ kind: 'coverage-low', stage: stage.code, detail: coverage.toFraction() }]
    : [];
  return [
    ...low,
    ...absentOrganisations.map((detail): ReviewFlag => ({ kind: 'organisation-absent', stage: stage.code, detail })),
  ];
}
