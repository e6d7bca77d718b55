export { maySit } from './evaluator.policy.js';
export { EvaluatorsModule } from './evaluators.module.js';
