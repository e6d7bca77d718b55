export { Admissions } from './admissions.js';
export { RunningScores, type ScoringProblem } from './running-scores.js';
export { RunningScoresModule } from './running-scores.module.js';
export { INPUT_COLUMNS, type ScoringInputs } from './scoring-inputs.js';
