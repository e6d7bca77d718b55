import { ZERO } from '../../scoring/fraction.js';
import { type Problem } from '../../scoring/problem.js';
import { type Aggregate, type RoundingPoint, type Stage } from '../../scoring/rule.js';
import { withNominees, withRule, withStages } from './edits.js';
import { rankedField, standingsOf } from './standings.js';

/** What another, equally thinkable rule would have done differently. */
export type StructuralChange =
  | { readonly kind: 'aggregate'; readonly aggregate: Aggregate }
  | { readonly kind: 'not-applicable'; readonly na: 'zero' | 'redistribute_siblings' }
  | { readonly kind: 'adjustments'; readonly without: 'bonus' | 'penalty' | 'both' }
  | { readonly kind: 'rounding'; readonly points: readonly RoundingPoint[] }
  | { readonly kind: 'rank-on'; readonly on: 'rounded_final' | 'exact' };

/** One nominee whose rank is another under the alternative. */
export interface RankChange {
  readonly nominee: string;
  /** The official rank. */
  readonly from: number;
  readonly to: number | null;
}

export interface StructuralAlternative {
  readonly change: StructuralChange;
  /** In the order of the problem's nominees; empty when every rank holds. */
  readonly changed: readonly RankChange[];
}

/**
 * Ranks again under every alternative of the rule that scoring.md section 5 names: how a panel's marks are pooled, what a
 * figure that is not applicable does, bonus and penalty, rounding points, ranking on the published or the exact score. Exact.
 * An alternative that is the official rule, or that finds nothing to change in the inputs, is left out.
 */
export function structuralAlternatives(problem: Problem): StructuralAlternative[] {
  const field = rankedField(problem);
  const official = standingsOf(field);
  const alternatives = [...poolings(field), ...absences(field), ...adjustments(field), ...roundings(field)];
  return alternatives.map(([change, altered]) => {
    const standings = standingsOf(altered);
    const changed = official.flatMap(({ nominee, rank: from }, i) => {
      const to = standings[i]?.rank ?? null;
      return from === null || to === from ? [] : [{ nominee, from, to }];
    });
    return { change, changed };
  });
}

type Variant = readonly [StructuralChange, Problem];

const AGGREGATES: readonly Aggregate[] = ['mean', 'olympic', 'median', 'organisation_balanced'];

function poolings(field: Problem): Variant[] {
  return AGGREGATES.flatMap((aggregate) => {
    const pooled = (stage: Stage): Stage => {
      const possible =
        stage.kind === 'rubric' && (aggregate !== 'organisation_balanced' || stage.organisations !== undefined);
      return possible && stage.aggregate !== aggregate ? { ...stage, aggregate } : stage;
    };
    if (field.rule.stages.every((stage) => pooled(stage) === stage)) return [];
    return [[{ kind: 'aggregate', aggregate }, withStages(field, pooled)]] satisfies Variant[];
  });
}

function absences(field: Problem): Variant[] {
  const figures = field.nominees.flatMap((nominee) => [...nominee.figures.values()]);
  if (!figures.some(({ state }) => state === 'not-applicable')) return [];
  return (['zero', 'redistribute_siblings'] as const).flatMap((na) => {
    const treated = (stage: Stage): Stage =>
      stage.kind === 'indicators' && stage.na !== na ? { ...stage, na } : stage;
    if (field.rule.stages.every((stage) => treated(stage) === stage)) return [];
    return [[{ kind: 'not-applicable', na }, withStages(field, treated)]] satisfies Variant[];
  });
}

function adjustments(field: Problem): Variant[] {
  const bonus = field.nominees.some((nominee) => !nominee.bonus.equals(ZERO));
  const penalty = field.nominees.some((nominee) => !nominee.penalty.equals(ZERO));
  const without = [
    ...(bonus ? (['bonus'] as const) : []),
    ...(penalty ? (['penalty'] as const) : []),
    ...(bonus && penalty ? (['both'] as const) : []),
  ];
  return without.map((left) => [
    { kind: 'adjustments', without: left },
    withNominees(field, (nominee) => ({
      ...nominee,
      ...(left === 'penalty' ? {} : { bonus: ZERO }),
      ...(left === 'bonus' ? {} : { penalty: ZERO }),
    })),
  ]);
}

const ROUNDINGS: readonly (readonly RoundingPoint[])[] = [
  ['final'],
  ['criterion', 'final'],
  ['contribution', 'final'],
  ['aspect', 'final'],
  ['stage', 'final'],
  ['criterion', 'contribution', 'aspect', 'stage', 'final'],
];

function roundings(field: Problem): Variant[] {
  const { rounding, ranking } = field.rule;
  const others = ROUNDINGS.filter(
    (points) => points.length !== rounding.points.size || !points.every((point) => rounding.points.has(point)),
  );
  const points = others.map((other): Variant => [
    { kind: 'rounding', points: other },
    withRule(field, { rounding: { ...rounding, points: new Set(other) } }),
  ]);
  const on = ranking.on === 'exact' ? 'rounded_final' : 'exact';
  return [...points, [{ kind: 'rank-on', on }, withRule(field, { ranking: { ...ranking, on } })]];
}
