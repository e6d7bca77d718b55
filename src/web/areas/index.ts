import { type Area } from '../shell/area.js';
import { administrationArea } from './administration.area.js';
import { evaluatorArea } from './evaluator.area.js';
import { judgingArea } from './judging.area.js';
import { nominationFileArea } from './nomination-file.area.js';
import { nomineeArea } from './nominee.area.js';
import { oversightArea } from './oversight.area.js';
import { preparationArea } from './preparation.area.js';
import { verificationArea } from './verification.area.js';

/** Every area; somebody with several roles finds them under each other, and begins at the first. Auditors read much and begin at their own. */
export const AREAS: readonly Area[] = [
  nomineeArea,
  evaluatorArea,
  oversightArea,
  preparationArea,
  verificationArea,
  judgingArea,
  administrationArea,
  nominationFileArea,
];

export { accountRoutes, entryRoutes } from './account.area.js';
