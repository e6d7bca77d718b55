export { type PanelStage } from './panel-stages.js';
export {
  AGGREGATES,
  type LevelDescriptor,
  Names,
  Prose,
  RubricBody,
  type RubricCriterion,
  type StageAggregate,
} from './rubric-body.dto.js';
export { type CompiledRubric, readRubric, type ReadRubric } from './rubric-reader.js';
export { ruleVersion, toRule } from './to-rule.js';
export { readShape } from './shape.js';
