import { Choice, Flag, Instant, ListOf, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { effectiveWeights, type Rule } from '../../core/scoring/index.js';
import { Names, RubricBody } from '../rubric-format/index.js';
import { type Rubric } from './rubric.entity.js';
import { readStoredRule } from './rubric.rule.js';
import { type RubricSummary } from './rubrics.queries.js';

const LARGEST = 2_147_483_647;

export class ListRubrics extends PageQuery {}

export class RubricSummaryView {
  @Uuid() id!: string;
  @Uuid() editionId!: string;
  @Text({ max: 40 }) code!: string;
  @Whole({ min: 1, max: LARGEST, description: 'The version of the rule book: 1, 2, …' }) number!: number;
  @Nested(() => Names) names!: Names;
  @Flag({ description: 'Whether it has marks, and so can no longer change' }) isFrozen!: boolean;
  @Instant({ nullable: true }) frozenAt!: string | null;
  @Text({ max: 80, description: 'SHA-256 over the canonical JSON of its rule' }) ruleHash!: string;
  @Whole({ min: 1, max: LARGEST }) version!: number;
}

export class RubricPage extends PageOf(RubricSummaryView) {}

export class CriterionWeight {
  @Text({ max: 40 }) stage!: string;
  @Text({ max: 40 }) code!: string;
  @Text({ max: 60, description: 'Percent of the whole, exact: 63/10 is 6.3' }) exact!: string;
  @Text({ max: 20, description: 'The same at four decimal places' }) display!: string;
}

export class RubricView extends RubricSummaryView {
  @Nested(() => RubricBody) body!: RubricBody;
  @ListOf(() => CriterionWeight, { description: 'What each criterion weighs in the final score; together exactly 100' })
  effectiveWeights!: CriterionWeight[];
  @Instant() createdAt!: string;
}

class RubricFault {
  @Text({ max: 300, description: 'Where in the document, for example stages.0.aspects.1.weight' }) field!: string;
  @Text({ max: 100 }) code!: string;
  @Text({ max: 500 }) message!: string;
}

export class RubricCheckView {
  @Choice(['valid', 'faulty']) outcome!: 'valid' | 'faulty';
  @ListOf(() => RubricFault) faults!: RubricFault[];
  @ListOf(() => CriterionWeight, { description: 'Empty while there are faults' }) effectiveWeights!: CriterionWeight[];
}

export const toRubricSummaryView = (rubric: RubricSummary): RubricSummaryView => ({
  id: rubric.id,
  editionId: rubric.editionId,
  code: rubric.code,
  number: rubric.number,
  names: { id: rubric.nameId, en: rubric.nameEn },
  isFrozen: rubric.frozenAt !== null,
  frozenAt: rubric.frozenAt?.toISOString() ?? null,
  ruleHash: rubric.ruleHash,
  version: rubric.version,
});

export const toRubricView = (rubric: Rubric): RubricView => ({
  ...toRubricSummaryView(rubric),
  body: rubric.body,
  effectiveWeights: toWeights(readStoredRule(rubric.rule)),
  createdAt: rubric.createdAt.toISOString(),
});

export const toWeights = (rule: Rule): CriterionWeight[] =>
  effectiveWeights(rule).map(({ stage, code, exact, display }) => ({ stage, code, exact, display }));
