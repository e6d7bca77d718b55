import { AsyncLocalStorage } from 'node:async_hooks';

import { type Language } from '../i18n/messages.js';

/** The claim of an Idempotency-Key, made in the first transaction of the request. */
export interface IdempotencyClaim {
  readonly userId: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** What belongs to the request in hand and to nobody else. */
export interface RequestContext {
  readonly requestId: string;
  readonly arrivedAt: Date;
  readonly language: Language;
  idempotency?: IdempotencyClaim;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` (and everything it starts) inside the context. */
export const runInContext = <Result>(context: RequestContext, work: () => Result): Result => storage.run(context, work);

/** The context of the request in hand; undefined outside requests (jobs, command line). */
export const currentContext = (): RequestContext | undefined => storage.getStore();
