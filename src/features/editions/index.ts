export { Edition } from './edition.entity.js';
export { canConfigure, canSeeDrafts, canSeeEdition, editionCondition } from './edition.policy.js';
export { EditionsDoor } from './editions.door.js';
export { EditionsModule } from './editions.module.js';
export {
  type Level,
  LEVELS,
  type Stage,
  STAGE_KINDS,
  type StageKind,
  TIME_ZONES,
  type TimeZone,
} from './stage.entity.js';
export { fromZone } from './stage.timing.js';
