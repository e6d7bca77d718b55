import { type Aggregate, type RankingMethod, type RankingRule, type RoundingPoint } from '../../core/scoring/index.js';

/** What is supposed to be otherwise. What is left out stays as it is. */
export interface WhatIfChange {
  /** New weights of stages, aspects and criteria, by code; the factor of whatever counts in a sum. */
  readonly weights?: readonly WeightChange[];
  /** How the sheets of a stage are pooled. */
  readonly aggregates?: readonly AggregateChange[];
  readonly rounding?: { readonly points?: readonly RoundingPoint[]; readonly places?: number };
  readonly ranking?: {
    readonly on?: RankingRule['on'];
    readonly method?: RankingMethod;
    readonly tieBreak?: readonly string[];
  };
  /** Seats whose sheets are left out, in every stage: "P3". */
  readonly withoutEvaluators?: readonly string[];
  /** Leaves out every bonus and penalty. */
  readonly withoutAdjustments?: boolean;
}

export interface WeightChange {
  readonly code: string;
  /** "35", "33.25", "1/3"; a decimal comma is understood. */
  readonly weight: string;
}

export interface AggregateChange {
  readonly stage: string;
  readonly aggregate: Extract<Aggregate, 'mean' | 'olympic'>;
}

/** A stage, aspect or leaf of a rule as a document; only what a change touches. */
export interface RuleNode {
  readonly code: string;
  readonly items?: readonly RuleNode[];
  readonly kind?: string;
  readonly weight?: string;
  readonly factor?: string;
  readonly quorum?: number | string;
  readonly aggregate?: string;
  readonly organisations?: object;
}

/** A scoring problem as a document; only what a change touches. Parsed once, so the shape is sure. */
export interface ProblemDocument {
  readonly rule: {
    readonly stages: readonly RuleNode[];
    readonly rounding?: object;
    readonly ranking?: object;
  };
  readonly nominees: readonly NomineeDocument[];
}

/** Sheets stand under the code of their stage, by seat. */
interface NomineeDocument extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

/**
 * The problem as it would be. Pure. A quorum is not asked of a panel from which somebody is left out: the question is about the
 * order, and must not end in a missing quorum; `belowQuorum` names who has none officially and stays out then.
 */
export function changed(
  { rule, nominees }: ProblemDocument,
  change: WhatIfChange,
  belowQuorum: ReadonlySet<string>,
): ProblemDocument {
  const without = new Set(change.withoutEvaluators);
  const { points, places } = change.rounding ?? {};
  const { on, method, tieBreak } = change.ranking ?? {};
  const released = without.size > 0;
  return {
    rule: {
      ...rule,
      stages: rule.stages.map((stage) => pooled(weighted(stage, change), change, released)),
      rounding: { ...rule.rounding, ...given({ points, places }) },
      ranking: { ...rule.ranking, ...given({ on, method, tie_break: tieBreak }) },
    },
    nominees: nominees
      .filter(({ id }) => !(released && belowQuorum.has(id)))
      .map((nominee) => ({
        ...nominee,
        ...withoutSheets(nominee, rule.stages, without),
        ...(change.withoutAdjustments ? { bonus: '0', penalty: '0' } : {}),
      })),
  };
}

/** Every stage, aspect and leaf of a rule. */
export const nodesOf = (nodes: readonly RuleNode[]): RuleNode[] =>
  nodes.flatMap((node) => [node, ...nodesOf(node.items ?? [])]);

function weighted(node: RuleNode, change: WhatIfChange): RuleNode {
  const weight = change.weights?.find(({ code }) => code === node.code)?.weight.replace(/^(\d+),(\d+)$/, '$1.$2');
  const key = node.factor === undefined ? 'weight' : 'factor';
  return {
    ...node,
    ...(weight === undefined ? {} : { [key]: weight }),
    ...(node.items ? { items: node.items.map((item) => weighted(item, change)) } : {}),
  };
}

function pooled(stage: RuleNode, { aggregates = [] }: WhatIfChange, isReleased: boolean): RuleNode {
  if (stage.kind !== 'rubric') return stage;
  const aggregate = aggregates.find((one) => one.stage === stage.code)?.aggregate;
  const { organisations, ...rest } = stage;
  // Only a stage that weighs constituencies names any.
  const kept = aggregate === undefined && organisations ? { organisations } : {};
  return {
    ...rest,
    ...kept,
    ...(aggregate === undefined ? {} : { aggregate }),
    ...(isReleased
      ? { quorum: 1, ...(kept.organisations ? { organisations: { ...organisations, mandatory: [] } } : {}) }
      : {}),
  };
}

function withoutSheets(
  nominee: NomineeDocument,
  stages: readonly RuleNode[],
  without: ReadonlySet<string>,
): Record<string, unknown> {
  const panels = stages.filter(({ code, kind }) => kind === 'rubric' && Object.hasOwn(nominee, code));
  return Object.fromEntries(
    panels.map(({ code }) => [
      code,
      Object.fromEntries(Object.entries(nominee[code] as object).filter(([seat]) => !without.has(seat))),
    ]),
  );
}

const given = (parts: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
