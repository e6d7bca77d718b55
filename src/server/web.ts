import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import compress from '@fastify/compress';
import files from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';

import { type Config } from '../platform/config/config.js';
import { type ApiAnswer, type WebPages } from './web-pages.js';

const YEAR_SECONDS = 31_536_000;
/** As long as the public API's own answers: an embargo only ever ends, so a kept page can be late and never early. */
const PAGE_SECONDS = 60;
/** Addresses that belong to programs, where an unknown one is answered with problem details and not with a page. */
const FOR_PROGRAMS = /^\/(api|health|\.well-known|assets)(\/|$)/;

/**
 * What browsers may do on our pages: run and load what this server serves, and nothing else. `blob:` is a file that the reader
 * fetched with the session and looks at in place; `data:` only draws (the arrow of a select).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/**
 * Serves the web app from the same process and port as the API: hashed assets for a year, the app's shell and its service
 * worker never from a cache, and every other address as a public page written here. Call before listening.
 */
export async function serveWeb(app: NestFastifyApplication, config: Config, pages: WebPages): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  await app.register(compress, { global: false, encodings: ['br', 'gzip'] });
  await app.register(files, {
    root: pages.folder,
    wildcard: false,
    decorateReply: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      reply.header('cache-control', isHashed ? `public, max-age=${String(YEAR_SECONDS)}, immutable` : 'no-cache');
    },
  });
  const shell = await readFile(join(pages.folder, 'app', 'index.html'), 'utf8');
  const sendShell = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    html(reply).header('cache-control', 'no-cache').send(shell);
  server.get('/app', sendShell);
  server.get('/app/*', sendShell);
  server.get('/*', { compress: { threshold: 1024 } }, (request, reply) => sendPage(request, reply, pages, app, config));
}

async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  pages: WebPages,
  app: NestFastifyApplication,
  config: Config,
): Promise<FastifyReply> {
  if (FOR_PROGRAMS.test(request.url)) {
    reply.callNotFound();
    return reply;
  }
  const api = (path: string): Promise<ApiAnswer> => readApi(app, request, path);
  const page = await pages.render({ url: request.url, api, publicUrl: config.publicUrl });
  html(reply).status(page.status);
  // What is not there yet may be there in a moment, when an embargo ends.
  if (page.status !== 200) return reply.header('cache-control', 'no-store').send(page.html);
  const tag = `W/"${createHash('sha256').update(page.html).digest('hex').slice(0, 32)}"`;
  reply.header('cache-control', `public, max-age=${String(PAGE_SECONDS)}`).header('etag', tag);
  return request.headers['if-none-match'] === tag ? reply.status(304).send() : reply.send(page.html);
}

/** Pages read the public API as their reader would: the same walls, embargoes and limits per address. */
async function readApi(app: NestFastifyApplication, request: FastifyRequest, path: string): Promise<ApiAnswer> {
  const language = request.url.startsWith('/en') ? 'en' : 'id';
  const answer = await app.inject({
    method: 'GET',
    url: path,
    remoteAddress: request.ip,
    headers: { 'accept-language': language },
  });
  return { status: answer.statusCode, body: answer.json<unknown>() };
}

const html = (reply: FastifyReply): FastifyReply =>
  reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', CONTENT_SECURITY_POLICY);
