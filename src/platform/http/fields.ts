import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import * as check from 'class-validator';

/** Options every field knows. A field is required unless it says otherwise; `nullable` also takes an explicit null. */
export interface FieldOptions {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
  readonly example?: string | number | boolean;
}

/** Writes a field once: the check of the request, the type of the DTO and the OpenAPI contract. */
function field(options: FieldOptions, schema: ApiPropertyOptions, ...rules: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, nullable = false, description, example } = options;
  return applyDecorators(
    ApiProperty({
      ...schema,
      required: !optional,
      ...(nullable ? { nullable: true } : {}),
      ...(description === undefined ? {} : { description }),
      ...(example === undefined ? {} : { example }),
    } as ApiPropertyOptions),
    presence(optional, nullable),
    ...rules,
  );
}

function presence(optional: boolean, nullable: boolean): PropertyDecorator {
  if (optional && nullable) return check.IsOptional();
  if (optional) return check.ValidateIf((_, value) => value !== undefined);
  if (nullable) return check.ValidateIf((_, value) => value !== null);
  return check.IsDefined();
}

/** Text of `min` (1) to `max` characters, surrounding white space removed. */
export const Text = (options: FieldOptions & { max: number; min?: number; pattern?: RegExp }): PropertyDecorator => {
  const { max, min = 1, pattern } = options;
  return field(
    options,
    { type: String, minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    check.IsString(),
    check.MinLength(min, { context: { min } }),
    check.MaxLength(max, { context: { max } }),
    ...(pattern ? [check.Matches(pattern)] : []),
  );
};

/** A password or token: taken as it is, white space included, and never shown by tools that read the contract. */
export const Secret = (options: FieldOptions & { max: number; min?: number }): PropertyDecorator => {
  const { max, min = 1 } = options;
  return field(
    options,
    { type: String, format: 'password', minLength: min, maxLength: max },
    check.IsString(),
    check.MinLength(min, { context: { min } }),
    check.MaxLength(max, { context: { max } }),
  );
};

export const Uuid = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, format: 'uuid' }, check.IsUUID());

export const Email = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'email', maxLength: 254 },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)),
    check.IsEmail(),
    check.MaxLength(254, { context: { max: 254 } }),
  );

/** One of a closed set of words. */
export const Choice = (choices: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, enum: [...choices] },
    check.IsIn([...choices], { context: { choices: choices.join(', ') } }),
  );

const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/;

/** The canonical form of a decimal written with comma or point: `33,250` becomes `33.250`; anything else is left for the check to refuse. */
export const canonicalDecimal = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2') : value;

/** An exact decimal number, as text: up to 15 digits before and 6 after the point. */
export const Decimal = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, pattern: DECIMAL.source, example: '33.25' },
    Transform(({ value }: { value: unknown }) => canonicalDecimal(value)),
    check.Matches(DECIMAL, { context: { code: 'field.not-decimal' } }),
  );

/** A whole number between two bounds, both included. */
export const Whole = (options: FieldOptions & { min: number; max: number }): PropertyDecorator =>
  field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    check.IsInt(),
    check.Min(options.min, { context: { min: options.min } }),
    check.Max(options.max, { context: { max: options.max } }),
  );

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment in time, ISO 8601 with an offset; arrives as text and is checked to exist on the calendar. */
export const Instant = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date-time' },
    check.Matches(INSTANT, { context: { code: 'field.not-instant' } }),
    check.IsISO8601({ strict: true }),
  );

/** A calendar day, `2025-09-25`. */
export const Day = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date' },
    check.Matches(/^\d{4}-\d{2}-\d{2}$/, { context: { code: 'field.not-date' } }),
    check.IsISO8601({ strict: true }, { context: { code: 'field.not-date' } }),
  );

export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: Boolean }, check.IsBoolean());

/** An object of another DTO class. */
export const Nested = (type: () => new () => object, options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: () => type() }, check.IsObject(), check.ValidateNested(), Type(type));

/** A list of objects of another DTO class. */
export const ListOf = (
  type: () => new () => object,
  options: FieldOptions & { max?: number; min?: number } = {},
): PropertyDecorator => {
  const { max = 1000, min = 0 } = options;
  return field(
    options,
    { type: () => type(), isArray: true, minItems: min, maxItems: max },
    check.IsArray(),
    check.ArrayMinSize(min, { context: { min } }),
    check.ArrayMaxSize(max, { context: { max } }),
    check.ValidateNested({ each: true }),
    Type(type),
  );
};

/** A list of short texts, or of words of a closed set. */
export const Texts = (
  options: FieldOptions & { max?: number; min?: number; choices?: readonly string[] } = {},
): PropertyDecorator => {
  const { max = 100, min = 0, choices } = options;
  return field(
    options,
    { type: String, isArray: true, minItems: min, maxItems: max, ...(choices ? { enum: [...choices] } : {}) },
    check.IsArray(),
    check.ArrayMinSize(min, { context: { min } }),
    check.ArrayMaxSize(max, { context: { max } }),
    check.IsString({ each: true }),
    check.MaxLength(500, { each: true, context: { max: 500 } }),
    ...(choices ? [check.IsIn([...choices], { each: true, context: { choices: choices.join(', ') } })] : []),
  );
};

/** A free JSON object whose content is checked by its own reader (a rubric, an imported edition). */
export const JsonObject = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'object', additionalProperties: true }, check.IsObject());
