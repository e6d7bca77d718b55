import { randomUUID } from 'node:crypto';

import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import Negotiator from 'negotiator';
import { type Logger } from 'pino';

import { invalid } from '../../core/errors.js';
import { type Config } from '../config/config.js';
import { type Language, LANGUAGES } from '../i18n/messages.js';
import { platformMessages } from '../i18n/platform.messages.js';
import { Translator } from '../i18n/translator.js';
import { type Clock } from '../time/clock.js';
import { PROBLEM_TYPE, toFailure, toProblem } from './problem.js';
import { runInContext } from './request-context.js';

const BODY_LIMIT_BYTES = 1_048_576;

/** The Fastify server under the application: request ids of its own making, one log line per request. */
export const createAdapter = (config: Config, logger: Logger): FastifyAdapter =>
  new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    // The one proxy in front of us adds the last address of X-Forwarded-For; those before it are whatever the caller wrote.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    forceCloseConnections: 'idle',
    multipart: false,
    frameworkErrors: refuseAddress,
  });

/** An address that cannot even be decoded meets no route and no filter: it is answered here, in the same shape. */
function refuseAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request);
  const problem = toProblem(toFailure({ statusCode: 400 }, {}), new Translator(platformMessages), language, request.id);
  void reply
    .status(problem.status)
    .header('content-type', PROBLEM_TYPE)
    .header('content-language', language)
    .header('x-request-id', request.id)
    .header('cache-control', 'no-store')
    .send(problem);
}

/** What every request passes before the first route: context, security headers, limits, unstorable characters. */
export async function prepareServer(app: NestFastifyApplication, config: Config, clock: Clock): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, _reply, done) => {
    const context = { requestId: request.id, arrivedAt: clock.now(), language: languageOf(request) };
    runInContext(context, done);
  });
  server.addHook('preValidation', (request, _reply, done) => {
    done(hasUnstorable([request.params, request.query, request.body]) ? refuseUnstorable() : undefined);
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    reply.header('x-request-id', request.id);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, route: routeOptions.url, status: reply.statusCode, ms }, 'request');
    done();
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { scriptSrc: ["'self'"], styleSrc: ["'self'"], fontSrc: ["'self'"], upgradeInsecureRequests: null },
    },
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: config.limits.uploadMaxBytes, files: 1, fields: 10 } });
  await app.register(rateLimit, { global: false });
  if (config.corsOrigins.length > 0) app.enableCors({ origin: [...config.corsOrigins], credentials: true });
}

const languageOf = (request: FastifyRequest): Language =>
  (new Negotiator(request.raw).language([...LANGUAGES]) as Language | undefined) ?? 'id';

const refuseUnstorable = () => invalid('request.invalid', {}, [{ field: '', code: 'field.control-character' }]);

/** True when a text anywhere inside holds a NUL or half of a surrogate pair, which PostgreSQL or UTF-8 cannot keep. */
function hasUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return false;
  return Object.entries(value).some(([key, inner]) => hasUnstorable(key) || hasUnstorable(inner));
}
