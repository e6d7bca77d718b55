import { type FieldFault } from '../../core/errors.js';
import { type CompiledRubric, readRubric, readShape } from '../rubric-format/index.js';
import { contentFaults, type KnownDivisions } from './document-content.js';
import { EditionDocument } from './edition-document.dto.js';

/** A checked document with its rubrics ready to be stored, in the order of the document. */
export interface CompiledEdition {
  readonly document: EditionDocument;
  readonly rubrics: readonly CompiledRubric[];
}

export type ReadEdition =
  { readonly ok: true; readonly edition: CompiledEdition } | { readonly ok: false; readonly faults: FieldFault[] };

/**
 * Reads an edition document from outside: the edition, or every fault at once with its path. `constituencies` are those that
 * exist, and are not asked about when left out.
 */
export function readEdition(
  value: unknown,
  divisions: KnownDivisions,
  constituencies?: ReadonlySet<string>,
): ReadEdition {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, faults: [{ field: '', code: 'field.not-object' }] };
  }
  const { document, faults } = readShape(EditionDocument, value);
  const isSound = (section: string): boolean => !faults.some(({ field }) => field.split('.')[0] === section);
  const rubrics = isSound('rubrics')
    ? document.rubrics.map(({ body, number }) => readRubric(body, number, constituencies))
    : [];
  const all = [
    ...faults,
    ...rubrics.flatMap((read, index) => (read.ok ? [] : read.faults.map((fault) => inRubric(fault, index)))),
    ...contentFaults(document, isSound, divisions),
  ];
  if (all.length > 0) return { ok: false, faults: all };
  return { ok: true, edition: { document, rubrics: rubrics.flatMap((read) => (read.ok ? [read.rubric] : [])) } };
}

const inRubric = (fault: FieldFault, index: number): FieldFault => {
  const place = `rubrics.${String(index)}.body`;
  return { ...fault, field: fault.field === '' ? place : `${place}.${fault.field}` };
};
