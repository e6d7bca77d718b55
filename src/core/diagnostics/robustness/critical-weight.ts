import { evaluate, type Evaluation } from '../../scoring/evaluation.js';
import { exactText, type Fraction, ONE, ratio, ZERO } from '../../scoring/fraction.js';
import { type Problem } from '../../scoring/problem.js';
import { type Rule } from '../../scoring/rule.js';
import { rankEvaluations } from '../../scoring/standing.js';
import { rankedField } from './standings.js';

/** Why no weight of a stage makes two rivals equal. */
export type NoCrossing =
  /** Their difference does not depend on this weight. */
  | 'parallel'
  /** They would be equal only at a weight below 0 or above 1. */
  | 'out-of-range'
  /** One has a score in a stage in which the other has none: one reached further, or the stage does not apply. */
  | 'different-stages';

/** The weight of one stage at which two rivals change places. All weights are shares of the whole, 0 to 1, exact "p/q". */
export type CriticalWeight =
  | {
      readonly status: 'crossing';
      readonly stage: string;
      readonly weight: string;
      readonly critical: string;
      /** |critical - weight|. */
      readonly distance: string;
    }
  | { readonly status: 'no-crossing'; readonly stage: string; readonly weight: string; readonly reason: NoCrossing }
  /** The rule makes the composite of the stages as a geometric mean or a sum; the crossing is not sought. */
  | { readonly status: 'not-a-mean'; readonly stage: string; readonly weight: string };

/** A nominee against its closest rival: the next place down; for the last one, the place above. */
export interface CriticalWeights {
  readonly nominee: string;
  readonly rival: string;
  /** One entry per stage, in the order of the rule. */
  readonly weights: readonly CriticalWeight[];
}

/**
 * For each ranked nominee and each stage, the weight at which it and its closest rival have the same composite, the weights of
 * the other stages keeping their proportions (scoring.md section 5, case 19). Exact. Composites are compared after bonus and
 * penalty, before clipping and any rounding above the stage. Where stages start anew, no weight matters: "parallel". Rivals who share a rank by their composite cross at the official weight: distance 0.
 * In the order of the problem; empty when fewer than two are ranked.
 */
export function criticalWeights(problem: Problem): CriticalWeights[] {
  const { rule, nominees } = rankedField(problem);
  const evaluations = nominees.map((nominee) => evaluate(rule, nominee));
  const ranking = rankEvaluations(rule, evaluations).map(({ contender }) => contender);
  const places = new Map(ranking.map((evaluation, place) => [evaluation, place]));
  return evaluations.flatMap((own) => {
    const place = places.get(own) ?? 0;
    const rival = ranking[place + 1] ?? ranking[place - 1];
    if (!rival) return [];
    return [{ nominee: own.nominee.id, rival: rival.nominee.id, weights: weightsBetween(rule, own, rival) }];
  });
}

/**
 * As `criticalWeights`, for any two nominees of the problem.
 * @throws RangeError unless both are ranked.
 */
export function criticalWeightsOf(problem: Problem, nominee: string, rival: string): CriticalWeights {
  const { rule, nominees } = rankedField(problem);
  const [own, other] = [nominee, rival].map((id) => {
    const found = nominees.find((candidate) => candidate.id === id);
    if (!found) throw new RangeError(`no ranked nominee ${id} in this problem`);
    return evaluate(rule, found);
  }) as [Evaluation, Evaluation];
  return { nominee, rival, weights: weightsBetween(rule, own, other) };
}

function weightsBetween(rule: Rule, own: Evaluation, rival: Evaluation): CriticalWeight[] {
  const whole = rule.stages.reduce((sum, { share }) => sum + share, 0n);
  const [mine, theirs] = [own, rival].map(scoresByStage) as [StageScores, StageScores];
  const sameStages = rule.stages.every(({ code }) => mine.has(code) === theirs.has(code));
  return rule.stages.map(({ code: stage, share }): CriticalWeight => {
    const weight = ratio(share, whole);
    const none = (reason: NoCrossing): CriticalWeight => {
      return { status: 'no-crossing', stage, weight: exactText(weight), reason };
    };
    if (!sameStages) return none('different-stages');
    if (!mine.has(stage) || rule.progression === 'reset') return none('parallel');
    if (rule.composite.kind !== 'arithmetic') return { status: 'not-a-mean', stage, weight: exactText(weight) };
    const critical = crossing(rule, stage, mine, theirs, own.adjustment.sub(rival.adjustment));
    if (!critical) return none('parallel');
    if (critical.lt(ZERO) || critical.gt(ONE)) return none('out-of-range');
    const distance = exactText(critical.sub(weight).abs());
    return { status: 'crossing', stage, weight: exactText(weight), critical: exactText(critical), distance };
  });
}

type StageScores = ReadonlyMap<string, Fraction>;

function scoresByStage({ stages }: Evaluation): StageScores {
  return new Map(stages.flatMap(({ stage, used }): [string, Fraction][] => (used ? [[stage.code, used]] : [])));
}

/**
 * The share w of one stage at which both have the same composite. With v the shares of the other stages among themselves, s
 * the part of them that applies, d and r the differences in this stage and in the rest, a that of the adjustments:
 * w d + (1-w) r + a (w + (1-w) s) = 0, so w = q / (q - p) with p = d + a and q = r + a s. Null when p = q.
 */
function crossing(rule: Rule, stage: string, mine: StageScores, theirs: StageScores, a: Fraction): Fraction | null {
  const others = rule.stages.filter(({ code }) => code !== stage);
  const whole = others.reduce((sum, { share }) => sum + share, 0n);
  if (whole === 0n) return null;
  const differenceIn = (code: string): Fraction => (mine.get(code) ?? ZERO).sub(theirs.get(code) ?? ZERO);
  let s = ZERO;
  let r = ZERO;
  for (const { code, share } of others) {
    if (!mine.has(code)) continue;
    const v = ratio(share, whole);
    s = s.add(v);
    r = r.add(v.mul(differenceIn(code)));
  }
  // Nothing else applies: this stage alone makes the composite, at any weight.
  if (s.equals(ZERO)) return null;
  const p = differenceIn(stage).add(a);
  const q = r.add(a.mul(s));
  return p.equals(q) ? null : q.div(q.sub(p));
}
