import { type Aggregate, compileWeights, type RubricStage, type Rule } from '../../core/scoring/index.js';
import { type StageAggregate } from './rubric-body.dto.js';

/** A stage that a panel marks, as whole numbers. Marks, scale and step are hundredths. */
export interface PanelStage {
  readonly code: string;
  /** Its place among all stages of the rubric, from 1. */
  readonly position: number;
  readonly criteria: string[];
  readonly weights: number[];
  readonly denominator: number;
  readonly aggregate: StageAggregate;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly step: number;
  /** Null is max(3, two thirds of those seated). */
  readonly quorum: number | null;
  /** Points of every mark from the lowest; null where the mark itself is the points. */
  readonly levelPoints: number[] | null;
  /** Who has a vote, with whole numbers in proportion to their weights; both null where every seat has one. */
  readonly constituencies: string[] | null;
  readonly shares: number[] | null;
}

/** Shares stay below this, as weights do. */
const LARGEST_SHARE = 2n ** 31n;

/** Throws RangeError, naming the stage, when a weight is too fine for whole numbers below 2^31. */
export const panelStages = (rule: Rule): PanelStage[] =>
  rule.stages.flatMap((stage, index) => (stage.kind === 'rubric' ? [panelStage(stage, index + 1)] : []));

function panelStage(stage: RubricStage, position: number): PanelStage {
  // The weights are the same however sheets are combined; only a mean may be summed with them in the database.
  const { weights, denominator } = compileWeights({ ...stage, aggregate: 'mean' });
  return {
    code: stage.code,
    position,
    criteria: stage.leaves.map(({ code }) => code),
    weights,
    denominator,
    aggregate: official(stage.aggregate),
    scaleMin: stage.scale.lo,
    scaleMax: stage.scale.hi,
    step: stage.step,
    quorum: stage.quorum === 'two_thirds' ? null : stage.quorum,
    levelPoints: stage.levels ? [...stage.levels].sort(([a], [b]) => a - b).map(([, points]) => points) : null,
    ...votes(stage),
  };
}

function official(aggregate: Aggregate): StageAggregate {
  if (aggregate === 'median') throw new Error('A rubric document does not offer a median');
  return aggregate;
}

function votes({ code, organisations }: RubricStage): Pick<PanelStage, 'constituencies' | 'shares'> {
  if (!organisations) return { constituencies: null, shares: null };
  const shares = [...organisations.shares.values()];
  if (shares.some((share) => share >= LARGEST_SHARE)) {
    throw new RangeError(`stage ${code}: the weights of its constituencies do not fit 2^31`);
  }
  return { constituencies: [...organisations.shares.keys()], shares: shares.map(Number) };
}
