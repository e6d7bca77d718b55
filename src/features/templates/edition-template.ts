import { fromZone, type Level, type StageInput, type StageKind, type TimeZone } from '../editions/index.js';
import { type Names, type Prose, type RubricBody } from '../rubric-format/index.js';
import {
  type CategoryDocument,
  type EditionDocument,
  type EditionFacts,
  FORMAT,
  FORMAT_VERSION,
} from './edition-document.dto.js';

/** A step of the calendar, counted in days from the day on which the edition starts. */
export interface TemplateStep {
  readonly level: Level;
  readonly code: string;
  readonly kind: StageKind;
  readonly firstDay: number;
  readonly days: number;
}

/** A ready edition without its name and its dates. Every weight in it is an example, and its rubrics say so. */
export interface EditionTemplate {
  readonly code: string;
  readonly names: Names;
  readonly description: Prose;
  readonly rubrics: readonly RubricBody[];
  /** In their order within each level. */
  readonly categories: readonly Omit<CategoryDocument, 'position'>[];
  readonly steps: readonly TemplateStep[];
}

/** The template as the document of one edition. */
export const fromTemplate = (
  template: EditionTemplate,
  edition: EditionFacts,
  stages: readonly StageInput[],
): EditionDocument => ({
  format: FORMAT,
  formatVersion: FORMAT_VERSION,
  edition,
  stages: [...stages],
  rubrics: template.rubrics.map((body) => ({ number: 1, body })),
  categories: placedCategories(template),
});

/** The categories of a template, each with its place among those of its level. */
export const placedCategories = ({ categories }: EditionTemplate): CategoryDocument[] =>
  categories.map((category, index) => ({
    ...category,
    position: categories.slice(0, index + 1).filter(({ level }) => level === category.level).length,
  }));

/** The steps on the calendar: each opens at the start of its first day and closes with the last second of its last day. */
export const schedule = (steps: readonly TemplateStep[], startsOn: string, timeZone: TimeZone): StageInput[] =>
  steps.map(({ level, code, kind, firstDay, days }) => ({
    level,
    code,
    kind,
    opensAt: fromZone(dayAfter(startsOn, firstDay), '00:00:00', timeZone).toISOString(),
    closesAt: fromZone(dayAfter(startsOn, firstDay + days - 1), '23:59:59', timeZone).toISOString(),
    timeZone,
  }));

const DAY_MS = 86_400_000;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * The calendar of an edition whose assessed period starts on `to`, made from that of one which started on `from`: whole
 * years later when only the year differs, so that 1 March stays 1 March; else later by as many days.
 */
export function shiftStages(stages: readonly StageInput[], from: string, to: string): StageInput[] {
  const isWholeYears = from.slice(4) === to.slice(4);
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  const shift = (instant: string): string => {
    const date = new Date(instant);
    if (isWholeYears) date.setUTCFullYear(date.getUTCFullYear() + years);
    else date.setTime(date.getTime() + days * DAY_MS);
    return date.toISOString();
  };
  return stages.map((stage) => ({ ...stage, opensAt: shift(stage.opensAt), closesAt: shift(stage.closesAt) }));
}
