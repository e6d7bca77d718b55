import { type Response } from 'supertest';

import { type Operation } from '../../src/docs/operations.js';
import { type TestApp } from './app.js';

export interface Question {
  /** Stands in for every parameter of the path. */
  readonly id: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly query?: string;
  readonly body?: unknown;
}

const METHODS_WITH_BODY = ['post', 'put', 'patch', 'delete'];

/** Calls one operation of the OpenAPI document. */
export function ask(t: TestApp, { method, path }: Operation, question: Question): Promise<Response> {
  const address = path.replaceAll(/\{[^}]+\}/g, encodeURIComponent(question.id));
  const agent = t.http();
  const request = agent[method as 'get'](address + (question.query ?? '')).set(question.headers ?? {});
  if (!METHODS_WITH_BODY.includes(method) || question.body === undefined) return request;
  return request.set('content-type', 'application/json').send(JSON.stringify(question.body));
}
