import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiOperation, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';

import { Text } from './fields.js';

class ProblemField {
  @Text({ max: 200 }) field!: string;
  @Text({ max: 100 }) code!: string;
  @Text({ max: 500 }) message!: string;
}

/** RFC 9457 problem details, the one shape of every error. */
export class Problem {
  @Text({ max: 200 }) type!: string;
  @Text({ max: 500 }) title!: string;
  @ApiProperty({ type: 'integer' }) status!: number;
  @Text({ max: 100 }) code!: string;
  @Text({ max: 200 }) instance!: string;
  @ApiProperty({ type: [ProblemField], required: false }) errors?: ProblemField[];
}

export interface OperationOptions {
  /** The class of the answer; left out for an answer without a body (204). */
  readonly returns?: Type;
  readonly status?: 200 | 201 | 202 | 204;
  /** The codes a caller should be ready for, by status; `422 request.invalid` and the access codes go without saying. */
  readonly errors?: Readonly<Record<number, readonly string[]>>;
  /** True for a POST that creates: documents the `Idempotency-Key` header. */
  readonly creates?: boolean;
}

/** Documents a route in one line: what it does, what it answers, and how it can fail. */
export function Operation(summary: string, options: OperationOptions = {}): MethodDecorator {
  const { returns, errors = {}, creates = false } = options;
  const status = options.status ?? (creates ? 201 : returns ? 200 : 204);
  return applyDecorators(
    ApiOperation({ summary }),
    HttpCode(status),
    ApiResponse(returns ? { status, type: returns } : { status, description: 'Done' }),
    ...Object.entries(errors).map(([code, codes]) => problemResponse(Number(code), codes)),
    ApiResponse({ status: 'default', description: 'Problem details', content: problemContent }),
    ApiExtension('x-problem-codes', Object.values(errors).flat()),
    ...(creates
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: false,
            description: 'Repeating a request with the same key repeats its answer, not its effect',
            schema: { type: 'string', maxLength: 200 },
          }),
        ]
      : []),
  );
}

const problemContent = { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } };

const problemResponse = (status: number, codes: readonly string[]): MethodDecorator =>
  ApiResponse({ status, description: codes.join(' · '), content: problemContent });
