import { exactText, Fraction } from '../../../core/scoring/index.js';
import { type RubricBody, type RubricCriterion } from '../../rubric-format/index.js';
import { descriptorsOf, presenterDescriptors } from './descriptors.js';
import { type AspectSource, type CriterionSource, type RubricSource, text } from './rubric-source.js';

/** Stands in every template and in every answer made from one: the weights are examples. */
export const DISCLAIMER = text(
  'Templat contoh, bukan bobot resmi; sesuaikan dengan pedoman panitia pusat.',
  'An example template, not official weights; adapt it to the guide of the central committee.',
);

type StageCode = 'ADM' | 'DESK' | 'INT';

const STAGES = [
  { code: 'ADM', kind: 'indicators', names: text('Verifikasi data', 'Verified figures') },
  { code: 'DESK', kind: 'rubric', names: text('Penilaian berkas', 'Desk evaluation') },
  { code: 'INT', kind: 'rubric', names: text('Wawancara', 'Interview') },
] as const;

/** A table of points as a rubric document: each weight is the exact share of its parent, so that no point is lost. */
export function buildRubric(source: RubricSource): RubricBody {
  const stages = STAGES.flatMap((stage) => buildStage(stage, source));
  return {
    code: source.code,
    names: source.names,
    disclaimer: DISCLAIMER,
    scale: ['0', '100'],
    stages,
    gates: [...source.gates],
    adjustments: {},
    rounding: { points: ['final'], places: 2 },
    ranking: {
      on: 'rounded_final',
      method: 'competition_1224',
      tieBreak: stages.map(({ code }) => code).toReversed(),
      unresolved: 'shared_rank',
    },
    naPolicy: 'redistribute_siblings',
  };
}

function buildStage(stage: (typeof STAGES)[number], source: RubricSource): RubricBody['stages'] {
  const parts = source.aspects
    .map((aspect) => ({
      aspect,
      criteria: aspect.criteria.filter((criterion) => stageOf(aspect, criterion) === stage.code),
    }))
    .filter(({ criteria }) => criteria.length > 0);
  const points = sum(parts.flatMap(({ criteria }) => criteria));
  if (points === 0) return [];
  const panelTerms = stage.kind === 'rubric' ? ({ aggregate: 'mean', quorum: 'two_thirds', step: '1' } as const) : {};
  const aspects = parts.map(({ aspect, criteria }) => ({
    code: aspectCode(aspect, stage.code),
    names: aspect.names,
    weight: share(sum(criteria), points),
    criteria: criteria.map((criterion) => buildCriterion(criterion, share(criterion.points, sum(criteria)))),
  }));
  return [{ ...stage, weight: share(points, 100), ...panelTerms, aspects }];
}

function stageOf(aspect: AspectSource, { method }: CriterionSource): StageCode {
  if (method.by === 'percent' || method.by === 'answer') return 'ADM';
  return aspect.code === 'WAW' ? 'INT' : 'DESK';
}

/** A code names one thing in the whole rubric: an aspect spread over stages carries the stage in its code. */
function aspectCode(aspect: AspectSource, stage: StageCode): string {
  const stages = new Set(aspect.criteria.map((criterion) => stageOf(aspect, criterion)));
  return stages.size === 1 ? aspect.code : `${aspect.code}_${stage}`;
}

function buildCriterion({ code, names, guidance, method }: CriterionSource, weight: string): RubricCriterion {
  const common = { code, names, guidance, weight };
  switch (method.by) {
    case 'percent':
      return { ...common, requiresEvidence: true, fn: 'goalpost', unit: '%', decimals: 2, lo: '0', hi: '100' };
    case 'answer': {
      const levels = method.answers.map(({ points, ...answer }) => ({ ...answer, points: String(points) }));
      return { ...common, requiresEvidence: true, fn: 'levels', levels };
    }
    case 'panel':
      return { ...common, levelDescriptors: descriptorsOf(method.descriptors) };
    case 'presenter':
      return { ...common, levelDescriptors: presenterDescriptors(method.presenters) };
  }
}

const sum = (criteria: readonly CriterionSource[]): number => criteria.reduce((total, { points }) => total + points, 0);

/** Percent that `part` is of `whole`: a plain number where it has one, else the exact quotient. */
const share = (part: number, whole: number): string => exactText(new Fraction(part * 100, whole));
