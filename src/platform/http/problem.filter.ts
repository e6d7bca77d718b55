import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';

import { type Translator, TRANSLATOR } from '../i18n/translator.js';
import { type ConstraintErrors, PROBLEM_TYPE, toFailure, toProblem } from './problem.js';
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

    const { retryAfterSeconds } = failure.params;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);

    const language = currentContext()?.language ?? 'id';
    void reply
      .status(failure.status)
      .header('content-type', PROBLEM_TYPE)
      .header('content-language', language)
      .send(toProblem(failure, this.translator, language, request.id));
  }
}
