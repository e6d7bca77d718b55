export {
  type LevelDescriptor,
  Names,
  Prose,
  RubricBody,
  type RubricCriterion,
  type StageAggregate,
} from './rubric-body.dto.js';
export { type CompiledRubric, readRubric, type ReadRubric } from './rubric-reader.js';
export { toRule } from './to-rule.js';
export { readShape } from './shape.js';
