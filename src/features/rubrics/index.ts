export { RubricStage } from './rubric-stage.entity.js';
export { Rubric } from './rubric.entity.js';
export { RubricsDoor } from './rubrics.door.js';
export { RubricsModule } from './rubrics.module.js';
