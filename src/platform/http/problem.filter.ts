import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';

import { type Language } from '../i18n/messages.js';
import { type Translator, TRANSLATOR } from '../i18n/translator.js';
import { type ConstraintErrors, type Failure, toFailure } from './problem.js';
import { currentContext } from './request-context.js';

export const CONSTRAINT_ERRORS = Symbol('what each database constraint means');

/** RFC 9457 problem details in the reader's language. Stacks, SQL and paths go to the log, never to the reader. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(TRANSLATOR) private readonly translator: Translator,
    @Inject(CONSTRAINT_ERRORS) private readonly constraints: ConstraintErrors,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const failure = toFailure(error, this.constraints);
    if (failure.status >= 500) request.log.error({ err: error }, 'request failed');

    const language = currentContext()?.language ?? 'id';
    void reply
      .status(failure.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .send(this.problem(failure, language, request.id));
  }

  private problem(failure: Failure, language: Language, requestId: string) {
    const say = (code: string, params: Failure['params']) => this.translator.translate(language, code, params);
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
}
