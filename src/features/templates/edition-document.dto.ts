import { Choice, Day, JsonObject, ListOf, Nested, Text, Texts, Whole } from '../../platform/http/fields.js';
import { NOMINEE_KINDS, type NomineeKind, type Split, SPLITS } from '../categories/index.js';
import { EditionSettings, type Level, LEVELS, StageInput } from '../editions/index.js';
import { Names, type RubricBody } from '../rubric-format/index.js';

export const FORMAT = 'paritrana-edition';
/** Raised when a document of today could be misread by a reader of yesterday. */
export const FORMAT_VERSION = 1;

const CODE = /^[A-Z][A-Z0-9_]{0,39}$/;
const SMALL = 32_767;

export class EditionFacts {
  @Text({ max: 60 }) label!: string;
  @Whole({ min: 1, max: 1000, nullable: true }) ordinal!: number | null;
  @Nested(() => Names) names!: Names;
  @Day() periodStart!: string;
  @Day() periodEnd!: string;
  @Nested(() => EditionSettings) settings!: EditionSettings;
}

export class RubricDocument {
  @Whole({ min: 1, max: SMALL }) number!: number;
  @JsonObject({ description: 'A rule book, as createRubric takes it' }) body!: RubricBody;
}

export class RubricReference {
  @Text({ max: 40, pattern: CODE }) code!: string;
  @Whole({ min: 1, max: SMALL }) number!: number;
}

export class LabelDocument {
  @Whole({ min: 1, max: 100 }) rank!: number;
  @Nested(() => Names) names!: Names;
}

export class CategoryDocument {
  @Choice(LEVELS) level!: Level;
  @Text({ max: 40, pattern: CODE }) code!: string;
  @Nested(() => Names) names!: Names;
  @Choice(NOMINEE_KINDS) nomineeKind!: NomineeKind;
  @Choice(SPLITS) split!: Split;
  @Texts({ max: 50 }) divisions!: string[];
  @Nested(() => RubricReference) rubric!: RubricReference;
  @Whole({ min: 1, max: SMALL, nullable: true }) shortlistQuota!: number | null;
  @Whole({ min: 1, max: 100 }) awardPlaces!: number;
  @ListOf(() => LabelDocument, { max: 100 }) rankLabels!: LabelDocument[];
  @Text({ max: 40, pattern: CODE, nullable: true, description: 'The code of a national category of this document' })
  promotesTo!: string | null;
  @Whole({ min: 1, max: SMALL }) position!: number;
}

/** All that an edition is made of, and nothing that happened in it: no ids, no people, no marks. Things refer to each other by code. */
export class EditionDocument {
  @Choice([FORMAT]) format!: typeof FORMAT;
  @Whole({ min: FORMAT_VERSION, max: FORMAT_VERSION }) formatVersion!: number;
  @Nested(() => EditionFacts) edition!: EditionFacts;
  @ListOf(() => StageInput, { max: 50 }) stages!: StageInput[];
  @ListOf(() => RubricDocument, { max: 50 }) rubrics!: RubricDocument[];
  @ListOf(() => CategoryDocument, { max: 100 }) categories!: CategoryDocument[];
}
