import { ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';

import { type ErrorParams, type FieldFault, invalid } from '../../core/errors.js';

// The names are class-validator's; the codes are ours and stable.
const CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'field.unknown',
  isDefined: 'field.required',
  isString: 'field.not-text',
  minLength: 'field.too-short',
  maxLength: 'field.too-long',
  matches: 'field.wrong-form',
  isUuid: 'field.not-uuid',
  isEmail: 'field.not-email',
  isIn: 'field.not-a-choice',
  isInt: 'field.not-whole',
  min: 'field.too-small',
  max: 'field.too-big',
  isIso8601: 'field.not-instant',
  isBoolean: 'field.not-flag',
  isObject: 'field.not-object',
  nestedValidation: 'field.not-object',
  isArray: 'field.not-list',
  arrayMinSize: 'field.too-few-items',
  arrayMaxSize: 'field.too-many-items',
  unknownValue: 'field.not-object',
};

/** Every fault of every field, as dotted paths; a field that is missing is named as missing and nothing else. */
export function faultsOf(errors: readonly ValidationError[], parent = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const field = parent ? `${parent}.${error.property}` : error.property;
    const names = Object.keys(error.constraints ?? {});
    const own = names.includes('isDefined') ? ['isDefined'] : names;
    return [...own.map((name) => fault(field, name, error)), ...faultsOf(error.children ?? [], field)];
  });
}

function fault(field: string, name: string, error: ValidationError): FieldFault {
  const { code, ...params } = (error.contexts?.[name] ?? {}) as ErrorParams & { code?: string };
  return { field, code: code ?? CODES[name] ?? 'field.wrong-form', params };
}

/** Checks each DTO; unknown fields are refused, so that a misspelt field never passes unseen. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalid('request.invalid', {}, faultsOf(errors)),
  });
