import { type Actor, provinceScope, reachesProvince } from '../../core/access.js';
import { type FieldFault } from '../../core/errors.js';
import { type Category, type RankLabel } from './category.entity.js';

/** What a category would be, with what it would point at. */
export type CategoryPlan = Omit<Category, 'id' | 'version'>;

export interface CategoryContext {
  /** The codes of the list that the category splits by; empty when it does not split. */
  readonly knownDivisions: readonly string[];
  /** The rubric is one of the same edition. */
  readonly hasRubric: boolean;
  /** What it promotes to; undefined when there is no such category. */
  readonly target: Pick<Category, 'editionId' | 'level' | 'nomineeKind'> | undefined;
}

/** Everything wrong with a category, each fault with its field. The database holds the same rules by name. */
export const categoryFaults = (plan: CategoryPlan, context: CategoryContext): FieldFault[] => [
  ...splitFaults(plan, context.knownDivisions),
  ...(plan.nomineeKind === 'province' && plan.level !== 'national'
    ? [{ field: 'nomineeKind', code: 'category.provinces-national' }]
    : []),
  ...(context.hasRubric ? [] : [{ field: 'rubricId', code: 'category.rubric-elsewhere' }]),
  ...promotionFaults(plan, context.target),
  ...labelFaults(plan.rankLabels),
];

function splitFaults({ split, divisions, level, nomineeKind }: CategoryPlan, known: readonly string[]): FieldFault[] {
  if (split === 'none') {
    return divisions.length === 0 ? [] : [{ field: 'divisions', code: 'category.divisions-unused' }];
  }
  const isBusiness = nomineeKind === 'company' || nomineeKind === 'umkm';
  return [
    ...(split === 'zone' && level !== 'national' ? [{ field: 'split', code: 'category.zones-national' }] : []),
    ...(split === 'sector' && !isBusiness ? [{ field: 'split', code: 'category.sectors-business' }] : []),
    ...(divisions.length === 0 ? [{ field: 'divisions', code: 'category.divisions-missing' }] : []),
    ...divisions.flatMap((code, index) => {
      const field = `divisions.${String(index)}`;
      if (!known.includes(code)) return [{ field, code: 'category.division-unknown', params: { division: code } }];
      return divisions.indexOf(code) < index ? [{ field, code: 'category.division-repeated' }] : [];
    }),
  ];
}

function promotionFaults(plan: CategoryPlan, target: CategoryContext['target']): FieldFault[] {
  if (plan.promotesTo === null) return [];
  const field = 'promotesTo';
  if (plan.level !== 'provincial') return [{ field, code: 'category.promotes-upwards' }];
  const isCounterpart =
    target?.level === 'national' && target.editionId === plan.editionId && target.nomineeKind === plan.nomineeKind;
  return isCounterpart ? [] : [{ field, code: 'category.promotes-elsewhere' }];
}

const labelFaults = (labels: readonly RankLabel[]): FieldFault[] =>
  labels.flatMap(({ rank }, index) =>
    labels.findIndex((label) => label.rank === rank) < index
      ? [{ field: `rankLabels.${String(index)}.rank`, code: 'category.rank-repeated' }]
      : [],
  );

const NUMERALS = ['I', 'II', 'III'];

/** Juara I to III, then Harapan I to III; further places have no name of their own. */
export const usualRankLabels = (places: number): RankLabel[] =>
  [
    ...NUMERALS.map((numeral) => ({ id: `Juara ${numeral}`, en: `Winner ${numeral}` })),
    ...NUMERALS.map((numeral) => ({ id: `Harapan ${numeral}`, en: `Honourable mention ${numeral}` })),
  ]
    .map((names, index) => ({ rank: index + 1, names }))
    .slice(0, places);

/** Who runs or oversees the award sees its rankings: nationally all, in a province its own. Evaluators come by their panel. */
export const canSeeRanking = (actor: Actor, ranking: { readonly provinceCode: string | null }): boolean =>
  reachesProvince(actor, ranking.provinceCode, 'secretariat', 'auditor');

/**
 * The same rule as `canSeeRanking`, as a condition over a `ranking` row named `alias`. Parameters are appended to `values`;
 * a test holds the two together.
 */
export function rankingCondition(actor: Actor, alias: string, values: unknown[]): string {
  const scope = provinceScope(actor, 'secretariat', 'auditor');
  if (scope === 'everywhere') return 'true';
  return `${alias}.province_code = ANY($${String(values.push(scope))}::char(2)[])`;
}
