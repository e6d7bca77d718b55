import { HttpException } from '@nestjs/common';

import { AwardError, type ErrorKind, type FieldFault, invalid } from '../../core/errors.js';
import { sqlState, violatedConstraint } from '../database/database.js';
import { type Language } from '../i18n/messages.js';
import { type Translator } from '../i18n/translator.js';

/** A failure as HTTP sees it: one status, one stable code, the faults of single fields. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly params: AwardError['params'];
  readonly faults: readonly FieldFault[];
}

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  required: 428,
  'too-large': 413,
  'too-many': 429,
};

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  401: 'access.sign-in-needed',
  403: 'access.role-not-allowed',
  404: 'request.route-not-found',
  413: 'request.too-large',
  415: 'request.unsupported-media-type',
  429: 'request.too-many',
  503: 'server.unavailable',
};

const EMPTY_OR_BROKEN_JSON = new Set(['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY']);

/** What a named database constraint means to the person who ran into it. */
export type ConstraintErrors = Readonly<Record<string, AwardError>>;

const plain = (status: number, code: string): Failure => ({ status, code, params: {}, faults: [] });

/** Translates anything thrown into a failure. What is not known becomes a 500 that tells nothing. */
export function toFailure(error: unknown, constraints: ConstraintErrors): Failure {
  const known = error instanceof AwardError ? error : fromDatabase(error, constraints);
  if (known) return { status: STATUS[known.kind], code: known.code, params: known.params, faults: known.faults };
  return fromFramework(error);
}

function fromDatabase(error: unknown, constraints: ConstraintErrors): AwardError | undefined {
  const state = sqlState(error);
  if (state === undefined) return undefined;
  const named = constraints[violatedConstraint(error) ?? ''];
  if (named) return named;
  if (state.startsWith('23')) return new AwardError('conflict', 'request.conflicts-with-data');
  if (state.startsWith('22')) return invalid('request.value-not-storable');
  return undefined;
}

function fromFramework(error: unknown): Failure {
  const { statusCode, cause } = (error ?? {}) as { statusCode?: unknown; cause?: unknown };
  const status = error instanceof HttpException ? error.getStatus() : Number(statusCode ?? 500);
  // The framework wraps what Fastify says into an exception of its own and keeps the original as the cause.
  const code = (cause as { code?: unknown } | undefined)?.code;
  if (EMPTY_OR_BROKEN_JSON.has(String(code))) return plain(400, 'request.malformed-json');
  if (status >= 400 && status < 500) return plain(status, BY_STATUS[status] ?? 'request.malformed');
  return status === 503 ? plain(503, 'server.unavailable') : plain(500, 'server.failed');
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The body of RFC 9457 problem details in the reader's language. */
export function toProblem(failure: Failure, translator: Translator, language: Language, requestId: string) {
  const say = (code: string, params: Failure['params']) => translator.translate(language, code, params);
  return {
    type: `urn:paritrana:problem:${failure.code}`,
    title: say(failure.code, failure.params),
    status: failure.status,
    code: failure.code,
    instance: `urn:paritrana:request:${requestId}`,
    ...(failure.faults.length > 0
      ? {
          errors: failure.faults.map(({ field, code, params = {} }) => ({ field, code, message: say(code, params) })),
        }
      : {}),
  };
}
