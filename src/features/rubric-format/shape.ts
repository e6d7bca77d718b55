import { type Type } from '@nestjs/common';
import { instanceToPlain, plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

import { type FieldFault } from '../../core/errors.js';
import { faultsOf } from '../../platform/http/validation.js';

export interface Shape<Document> {
  /** In canonical form: numbers with a point, texts trimmed, no unset fields. With faults, only as good as they leave it. */
  readonly document: Document;
  readonly faults: readonly FieldFault[];
}

/** Checks a document against its DTO class, as a request is checked, without throwing: for documents with deeper rules. */
export function readShape<Document extends object>(type: Type<Document>, value: object): Shape<Document> {
  const instance = plainToInstance(type, value);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  const document = JSON.parse(JSON.stringify(instanceToPlain(instance))) as Document;
  return { document, faults: onceEach(faultsOf(errors)) };
}

// A text where a list is due breaks every rule of the list; the first says it.
function onceEach(faults: readonly FieldFault[]): FieldFault[] {
  const broken = faults.filter(({ code }) => code === 'field.not-list' || code === 'field.not-object');
  return faults.filter((fault) => {
    const first = broken.find(({ field }) => field === fault.field);
    return first === undefined || first === fault;
  });
}
