import { ApiProperty } from '@nestjs/swagger';

import { type Difference, HYPOTHESIS_MESSAGES } from '../../core/scoring/comparison/index.js';
import { Choice, Flag, ListOf, Nested, Text, Texts, Uuid, Whole } from '../../platform/http/fields.js';
import { type MadeComparison } from './comparisons.service.js';

const FILE = { type: 'string', format: 'binary' } as const;
const NAME = 200;
const NUMBER = 400;

/** The multipart form, for the contract only: its files are read in memory and never become an object. */
export class ShadowComparisonForm {
  @ApiProperty({ ...FILE, description: 'The rule as JSON, alone or inside a scoring problem' }) rule!: unknown;
  @ApiProperty({ ...FILE, description: 'Marks and figures, XLSX or CSV, laid out as for `paritrana rank`' })
  marks!: unknown;
  @ApiProperty({ ...FILE, description: 'The results that were published, XLSX or CSV' }) claimed!: unknown;
}

class ShadowRuleView {
  @Text({ max: NAME }) version!: string;
  @Text({ max: 80 }) hash!: string;
}

export class ShadowDifferenceView {
  @Text({ max: NAME, description: 'As the files name it' }) nominee!: string;
  @Text({ max: NAME, description: '"final", "rank" or the code of a stage' }) field!: string;
  @Choice(['different', 'rounding'], { description: 'rounding: the same number shown with other digits' })
  kind!: Difference['kind'];
  @Text({ max: NUMBER }) claimed!: string;
  @Text({ max: NUMBER, nullable: true, description: 'As the rule publishes it; null where it gives none' })
  computed!: string | null;
  @Text({ max: NUMBER, nullable: true, description: 'Before rounding, a fraction in lowest terms' })
  exact!: string | null;
  @Text({ max: NUMBER, nullable: true, description: 'Claimed less computed, exact' }) delta!: string | null;
}

class ShadowExplanationView {
  @Text({ max: 60 }) code!: string;
  @Text({ max: 300 }) id!: string;
  @Text({ max: 300 }) en!: string;
}

/** Published results beside what their marks give under the rule. Never a result, and kept nowhere. */
export class ShadowComparisonView {
  @Uuid({ description: 'Under which the audit log knows it' }) id!: string;
  @Flag({ description: 'Always false' }) isOfficial!: boolean;
  @Nested(() => ShadowRuleView) rule!: ShadowRuleView;
  @Flag({ description: 'Every number and every nominee is the same' }) agrees!: boolean;
  @Whole({ min: 0, max: 200_000, description: 'Nominees that both know' }) nominees!: number;
  @Whole({ min: 0, max: 10_000_000, description: 'Numbers that were compared' }) compared!: number;
  @ListOf(() => ShadowDifferenceView) differences!: ShadowDifferenceView[];
  @Texts({ description: 'Nominees with marks that the results do not name' }) unclaimed!: string[];
  @Texts({ description: 'Nominees of the results that have no marks' }) unmarked!: string[];
  @Texts({ description: 'What was compared: "final", "rank", codes of stages' }) fields!: string[];
  @Texts({ description: 'Columns of the results that were not compared' }) ignored!: string[];
  @ListOf(() => ShadowExplanationView, {
    description: 'Other ways of computing of which each gives every published number',
  })
  explanations!: ShadowExplanationView[];
}

export const toShadowComparisonView = ({ id, comparison, rule }: MadeComparison): ShadowComparisonView => ({
  id,
  isOfficial: false,
  rule: { version: rule.version, hash: rule.hash },
  agrees: comparison.agrees,
  nominees: comparison.nominees,
  compared: comparison.compared,
  differences: comparison.differences.map(toDifferenceView),
  unclaimed: [...comparison.unclaimed],
  unmarked: [...comparison.unmarked],
  fields: [...comparison.fields],
  ignored: [...comparison.ignored],
  explanations: comparison.explanations.map((code) => ({ code, ...HYPOTHESIS_MESSAGES[code] })),
});

const toDifferenceView = ({
  nominee,
  field,
  kind,
  claimed,
  computed,
  exact,
  delta,
}: Difference): ShadowDifferenceView => ({
  nominee,
  field,
  kind,
  claimed,
  computed,
  exact,
  delta,
});
