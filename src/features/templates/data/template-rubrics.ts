import { type RubricBody } from '../../rubric-format/index.js';
import { buildRubric } from './build-rubric.js';
import { COMPANY_RUBRIC, UMKM_DESK_RUBRIC, UMKM_RUBRIC } from './business-rubrics.js';
import { REGION_RUBRIC, VILLAGE_RUBRIC } from './government-rubrics.js';

/** Every shipped rubric as a document, ready to be put into an edition. */
export const TEMPLATE_RUBRICS: readonly RubricBody[] = [
  REGION_RUBRIC,
  VILLAGE_RUBRIC,
  COMPANY_RUBRIC,
  UMKM_DESK_RUBRIC,
  UMKM_RUBRIC,
].map(buildRubric);
