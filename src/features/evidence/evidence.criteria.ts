import { type RubricBody, type RubricCriterion } from '../rubric-format/index.js';

/** Every criterion of a rubric, measured or marked: evidence may support any of them. */
export const allCriteria = ({ stages }: RubricBody): RubricCriterion[] =>
  stages.flatMap((stage) => stage.aspects.flatMap((aspect) => aspect.criteria));
