import { type Draft } from './draft.js';
import {
  type RubricAspect,
  type RubricBody,
  type RubricBodyStage,
  type RubricCriterion,
  type RubricOrganisations,
} from './rubric-body.dto.js';

/** The version of the rule of a rubric, as every sealed result names it. */
const ruleVersion = (code: string | undefined, number: number): string => `${code ?? ''}/${String(number)}`;

/**
 * The rule of a scoring problem (product.md section 5) that says the same as the document, without its texts. Pure, and the only
 * way a rule is made. Also takes a document that is not checked yet; the rule is then good for finding its faults only.
 */
export const toRule = (body: Draft<RubricBody>, number = 1): object => ({
  version: ruleVersion(body.code, number),
  scale: body.scale,
  stages: body.stages?.map((stage) => stageRule(stage, body.naPolicy)),
  gates: body.gates?.map((gate) => gate?.code),
  ...(body.adjustments?.bonusCap === undefined ? {} : { adjustments: { bonus_cap: body.adjustments.bonusCap } }),
  rounding: { points: body.rounding?.points, places: body.rounding?.places, mode: 'half_up' },
  ranking: {
    on: body.ranking?.on,
    method: body.ranking?.method,
    tie_break: body.ranking?.tieBreak,
    unresolved: body.ranking?.unresolved,
  },
});

type NaPolicy = RubricBody['naPolicy'];

function stageRule(stage: Draft<RubricBodyStage> | undefined, naPolicy: NaPolicy | undefined): object {
  const terms = stage?.kind === 'indicators' ? { na: naPolicy } : panelTerms(stage);
  return { ...base(stage), kind: stage?.kind, ...terms, items: stage?.aspects?.map(aspectRule) };
}

// A term that is left out stays out of the rule, so that documents from before there was such a term keep their hash.
const panelTerms = (stage: Draft<RubricBodyStage> | undefined): object => ({
  aggregate: stage?.aggregate ?? 'mean',
  quorum: quorumRule(stage?.quorum),
  step: stage?.step ?? '1',
  ...(stage?.scale ? { scale: stage.scale } : {}),
  ...(stage?.levels ? { levels: levelTable(stage.levels) } : {}),
  ...(stage?.organisations ? { organisations: organisationRule(stage.organisations) } : {}),
});

const levelTable = (levels: NonNullable<Draft<RubricBodyStage>['levels']>): object =>
  Object.fromEntries(levels.map((row) => [row?.level ?? '', row?.points]));

/** Who belongs to whom is settled by the panel of each ranking, so a rubric names no members. */
const organisationRule = ({ weights, mandatory }: Draft<RubricOrganisations>): object => ({
  weights: Object.fromEntries((weights ?? []).map((row) => [row?.constituency ?? '', row?.weight])),
  members: {},
  mandatory: mandatory ?? [],
});

const quorumRule = (quorum = 'two_thirds'): number | string => (quorum === 'two_thirds' ? quorum : Number(quorum));

const aspectRule = (aspect: Draft<RubricAspect> | undefined): object => ({
  ...base(aspect),
  items: aspect?.criteria?.map(criterionRule),
});

function criterionRule(criterion: Draft<RubricCriterion> | undefined): object {
  const { fn, dir, lo, hi, target, cap, levels, knots } = criterion ?? {};
  const given = { fn, dir, lo, hi, target, cap, ...tables(levels, knots) };
  return {
    ...base(criterion),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

type Tables = Pick<Draft<RubricCriterion>, 'levels' | 'knots'>;

const tables = (levels: Tables['levels'], knots: Tables['knots']): object => ({
  levels: levels && Object.fromEntries(levels.map((level) => [level?.code ?? '', level?.points])),
  knots: knots?.map((row) => [row?.x, row?.points]),
});

type Named = Pick<Draft<RubricAspect>, 'code' | 'names' | 'weight'>;

const base = (node: Named | undefined): object => ({ code: node?.code, label: node?.names?.id, weight: node?.weight });
