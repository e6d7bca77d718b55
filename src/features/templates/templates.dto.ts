import { Choice, Day, ListOf, Nested, Text, Whole } from '../../platform/http/fields.js';
import { effectiveWeights } from '../../core/scoring/index.js';
import {
  EditionSettings,
  type Level,
  LEVELS,
  STAGE_KINDS,
  StageInput,
  type StageKind,
  TIME_ZONES,
  type TimeZone,
} from '../editions/index.js';
import { Names, Prose, readRubric, RubricBody } from '../rubric-format/index.js';
import { CategoryDocument, type EditionFacts } from './edition-document.dto.js';
import { DISCLAIMER } from './data/build-rubric.js';
import { type EditionTemplate, placedCategories } from './edition-template.js';

const TEMPLATE = /^[a-z0-9-]+$/;

export class CopyEdition {
  @Text({ max: 60, description: 'What people call it, for example "2025"' }) label!: string;
  @Whole({ min: 1, max: 1000, optional: true, nullable: true, description: 'Typed, because sources count differently' })
  ordinal?: number | null;
  @Nested(() => Names) names!: Names;
  @Day({ description: 'First day of the assessed period; the calendar moves along with it' }) periodStart!: string;
  @Day({ description: 'Last day of the assessed period' }) periodEnd!: string;
}

export class CreateEdition extends CopyEdition {
  @Text({
    max: 60,
    optional: true,
    pattern: TEMPLATE,
    description: 'Brings categories, rule books and steps; empty without',
  })
  template?: string;
  @Nested(() => EditionSettings, { optional: true, description: 'Everything off when left out' })
  settings?: EditionSettings;
  @Day({ optional: true, description: 'The day on which the steps of the template begin; no calendar without' })
  startsOn?: string;
  @Choice(TIME_ZONES, {
    optional: true,
    description: 'Of the calendar that `startsOn` makes; Asia/Jakarta when left out',
  })
  timeZone?: TimeZone;
  @ListOf(() => StageInput, {
    optional: true,
    max: 50,
    description: 'A calendar of its own, in the place of `startsOn`',
  })
  stages?: StageInput[];
}

export class TemplateSummaryView {
  @Text({ max: 60 }) code!: string;
  @Nested(() => Names) names!: Names;
  @Nested(() => Prose) description!: Prose;
  @Nested(() => Prose, { description: 'The weights are examples, not official' }) disclaimer!: Prose;
}

export class TemplateList {
  @ListOf(() => TemplateSummaryView) items!: TemplateSummaryView[];
}

class TemplateWeight {
  @Text({ max: 40 }) stage!: string;
  @Text({ max: 40 }) code!: string;
  @Text({ max: 60 }) exact!: string;
  @Text({ max: 20 }) display!: string;
}

class TemplateRubric {
  @Nested(() => RubricBody) body!: RubricBody;
  @ListOf(() => TemplateWeight) effectiveWeights!: TemplateWeight[];
}

class TemplateStepView {
  @Choice(LEVELS) level!: Level;
  @Text({ max: 40 }) code!: string;
  @Choice(STAGE_KINDS) kind!: StageKind;
  @Whole({ min: 0, max: 1000, description: 'Days after the day on which the edition starts' }) firstDay!: number;
  @Whole({ min: 1, max: 1000 }) days!: number;
}

export class TemplateView extends TemplateSummaryView {
  @ListOf(() => TemplateRubric) rubrics!: TemplateRubric[];
  @ListOf(() => CategoryDocument) categories!: CategoryDocument[];
  @ListOf(() => TemplateStepView) steps!: TemplateStepView[];
}

export const toTemplateSummaryView = ({ code, names, description }: EditionTemplate): TemplateSummaryView => ({
  code,
  names,
  description,
  disclaimer: DISCLAIMER,
});

export const toTemplateView = (template: EditionTemplate): TemplateView => ({
  code: template.code,
  names: template.names,
  description: template.description,
  disclaimer: DISCLAIMER,
  rubrics: template.rubrics.map((body) => ({ body, effectiveWeights: weightsOf(body) })),
  categories: placedCategories(template),
  steps: template.steps.map(({ level, code, kind, firstDay, days }) => ({ level, code, kind, firstDay, days })),
});

const weightsOf = (body: RubricBody): TemplateWeight[] => {
  const read = readRubric(body, 1);
  return read.ok ? effectiveWeights(read.rubric.parsed) : [];
};

const NOTHING_ON = {
  publishesScores: false,
  nomineeSeesBreakdown: false,
  showsRunningRanking: false,
  isSynthetic: false,
};

export const toFacts = (wish: CopyEdition, settings: EditionSettings = NOTHING_ON): EditionFacts => ({
  label: wish.label,
  ordinal: wish.ordinal ?? null,
  names: { id: wish.names.id, en: wish.names.en },
  periodStart: wish.periodStart,
  periodEnd: wish.periodEnd,
  settings,
});
