import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';

import { AccessGuard } from '../access/access.guard.js';
import { IdempotencyJobs } from './idempotency.jobs.js';
import { IdempotencyInterceptor } from './idempotency.js';
import { type ConstraintErrors } from './problem.js';
import { CONSTRAINT_ERRORS, ProblemFilter } from './problem.filter.js';
import { validationPipe } from './validation.js';
import { EtagInterceptor } from './versions.js';

/** What every route has in common, in the order a request meets it: access, repetition, version, validation, problem. */
@Global()
@Module({})
export class HttpModule {
  static forRoot(...constraints: readonly ConstraintErrors[]): DynamicModule {
    return {
      module: HttpModule,
      providers: [
        { provide: CONSTRAINT_ERRORS, useValue: Object.assign({}, ...constraints) as ConstraintErrors },
        IdempotencyJobs,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
