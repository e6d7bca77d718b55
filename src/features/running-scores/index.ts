export { Admissions } from './admissions.js';
export { RunningScores, type ScoringProblem, type Standing } from './running-scores.js';
export { RunningScoresModule } from './running-scores.module.js';
export { type ScoringInputs, withSheet } from './scoring-inputs.js';
