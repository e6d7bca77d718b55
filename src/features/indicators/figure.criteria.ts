import { type RubricBody, type RubricCriterion } from '../rubric-format/index.js';
import { type IndicatorValue } from './indicator-value.entity.js';

/** A criterion of the rubric with the figure given for it, if any. */
export interface Figure {
  readonly criterion: RubricCriterion;
  readonly row: IndicatorValue | null;
}

/** The criteria of a rubric that figures are given for, in the order of the rubric. */
export const indicatorCriteria = ({ stages }: RubricBody): RubricCriterion[] =>
  stages
    .filter((stage) => stage.kind === 'indicators')
    .flatMap((stage) => stage.aspects.flatMap((aspect) => aspect.criteria));
