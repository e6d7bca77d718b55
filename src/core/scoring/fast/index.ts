export { compileField } from './compile-field.js';
export type { FieldRefusal } from './compile-field.js';
export { SHEET } from './field.js';
export type { Field, FieldStage } from './field.js';
export type { FieldPlan } from './plan.js';
export { exactFinal, NONE, scoreField } from './score-field.js';
export type { FieldResult } from './score-field.js';
export { LiveRanking } from './live-ranking.js';
