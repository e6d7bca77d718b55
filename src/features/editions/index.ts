export { Edition } from './edition.entity.js';
export { EDITION_LIFECYCLE } from './edition.lifecycle.js';
export { canConfigure, canSeeEdition, editionCondition } from './edition.policy.js';
export { EditionsDoor, type NewEdition } from './editions.door.js';
export { EditionSettings, EditionView, StageInput, toEditionView, toPlannedStage } from './editions.dto.js';
export { EditionsModule } from './editions.module.js';
export { calendarFaults, fromZone } from './stage.calendar.js';
export { type Level, LEVELS, Stage, STAGE_KINDS, type StageKind, TIME_ZONES, type TimeZone } from './stage.entity.js';
