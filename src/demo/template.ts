import { type RubricBody } from '../features/rubric-format/index.js';
import { EDITION_TEMPLATES, type EditionTemplate } from '../features/templates/index.js';
import { type Level } from './plan/contest.js';

/** The shipped template that the demo runs by. */
export const DEMO_TEMPLATE: EditionTemplate = templateOf('paritrana-2018');

/** The rule book of a category of the template. */
export function rubricOf(level: Level, categoryCode: string): RubricBody {
  const { categories, rubrics } = DEMO_TEMPLATE;
  const category = categories.find((one) => one.level === level && one.code === categoryCode);
  const rubric = rubrics.find(({ code }) => code === category?.rubric.code);
  if (!rubric) throw new Error(`The template has no category ${categoryCode} at ${level} level`);
  return rubric;
}

function templateOf(wanted: string): EditionTemplate {
  const found = EDITION_TEMPLATES.find(({ code }) => code === wanted);
  if (!found) throw new Error(`There is no template ${wanted}`);
  return found;
}
