export { EvaluationsModule } from './evaluations.module.js';
export { SHEET_LIFECYCLE, type SheetState } from './score-sheet.lifecycle.js';
export { isOwnSheet, type SheetSubject } from './score-sheet.policy.js';
export { type LockedSheet, ScoreSheetsRepository } from './score-sheets.repository.js';
