import { type FieldFault } from '../../core/errors.js';
import { categoryFaults, type CategoryPlan, type Split } from '../categories/index.js';
import { calendarFaults, toPlannedStage } from '../editions/index.js';
import { type CategoryDocument, type EditionDocument } from './edition-document.dto.js';

/** The codes that a category may split into. */
export type KnownDivisions = Readonly<Record<Split, readonly string[]>>;

/** What is wrong with the parts of a document together. A section whose form is faulty is left out; its faults are known. */
export function contentFaults(
  document: EditionDocument,
  isSound: (section: string) => boolean,
  divisions: KnownDivisions,
): FieldFault[] {
  const areBothSound = isSound('categories') && isSound('rubrics');
  return [
    ...(isSound('edition') ? periodFaults(document) : []),
    ...(isSound('stages') ? calendarFaults(document.stages.map(toPlannedStage), 'stages') : []),
    ...(isSound('rubrics') ? repeatedRubrics(document) : []),
    ...(areBothSound
      ? document.categories.flatMap((category, index) => faultsOfCategory(document, category, index, divisions))
      : []),
  ];
}

const periodFaults = ({ edition }: EditionDocument): FieldFault[] =>
  edition.periodStart <= edition.periodEnd ? [] : [{ field: 'edition.periodEnd', code: 'edition.period-reversed' }];

function repeatedRubrics({ rubrics }: EditionDocument): FieldFault[] {
  const keys = rubrics.map(({ number, body }) => `${body.code}/${String(number)}`);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ field: `rubrics.${String(index)}.number`, code: 'rubric.code-taken' }] : [],
  );
}

function faultsOfCategory(
  document: EditionDocument,
  category: CategoryDocument,
  index: number,
  divisions: KnownDivisions,
): FieldFault[] {
  const { categories, rubrics } = document;
  const place = `categories.${String(index)}`;
  const first = categories.findIndex(({ level, code }) => level === category.level && code === category.code);
  const target = categories.find(({ level, code }) => level === 'national' && code === category.promotesTo);
  const faults = categoryFaults(toPlan(category, { editionId: '', rubricId: '', promotesTo: category.promotesTo }), {
    knownDivisions: divisions[category.split],
    hasRubric: rubrics.some(
      ({ number, body }) => body.code === category.rubric.code && number === category.rubric.number,
    ),
    target: target && { editionId: '', level: target.level, nomineeKind: target.nomineeKind },
  });
  return [
    ...(first < index ? [{ field: `${place}.code`, code: 'category.code-taken' }] : []),
    ...faults.map((fault) => ({ ...fault, field: `${place}.${fault.field === 'rubricId' ? 'rubric' : fault.field}` })),
  ];
}

/** A category of a document with the ids that its codes stand for. */
export const toPlan = (
  category: CategoryDocument,
  { editionId, rubricId, promotesTo }: Pick<CategoryPlan, 'editionId' | 'rubricId' | 'promotesTo'>,
): CategoryPlan => ({
  editionId,
  level: category.level,
  code: category.code,
  nameId: category.names.id,
  nameEn: category.names.en,
  nomineeKind: category.nomineeKind,
  split: category.split,
  divisions: category.divisions,
  rubricId,
  shortlistQuota: category.shortlistQuota,
  awardPlaces: category.awardPlaces,
  rankLabels: category.rankLabels,
  promotesTo,
  position: category.position,
});
