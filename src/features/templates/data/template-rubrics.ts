import { type RubricBody } from '../../rubric-format/index.js';
import { buildRubric } from './build-rubric.js';
import { COMPANY_RUBRIC, UMKM_DESK_RUBRIC, UMKM_RUBRIC } from './business-rubrics.js';
import { REGION_RUBRIC, VILLAGE_RUBRIC } from './government-rubrics.js';

export const REGION: RubricBody = buildRubric(REGION_RUBRIC);
export const VILLAGE: RubricBody = buildRubric(VILLAGE_RUBRIC);
export const COMPANY: RubricBody = buildRubric(COMPANY_RUBRIC);
export const UMKM_DESK: RubricBody = buildRubric(UMKM_DESK_RUBRIC);
export const UMKM: RubricBody = buildRubric(UMKM_RUBRIC);

/** Every shipped rubric as a document, ready to be put into an edition. */
export const TEMPLATE_RUBRICS: readonly RubricBody[] = [REGION, VILLAGE, COMPANY, UMKM_DESK, UMKM];
