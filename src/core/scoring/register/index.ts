export type { RegisterGroup, RegisterLine } from './register-ranking.js';
export { RegisterReader } from './register-reader.js';
