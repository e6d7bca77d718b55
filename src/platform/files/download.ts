import { type Readable } from 'node:stream';

import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { attachment } from './file-name.js';

/** A file on its way out. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly content: Readable;
}

/** Sends a file to be saved: browsers neither open it in place nor guess what it is. The ETag is its SHA-256. */
export function sendFile(
  reply: FastifyReply,
  { name, mediaType, sizeBytes, sha256, content }: Download,
): StreamableFile {
  void reply.headers({
    etag: `"${sha256}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  });
  const type = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
  return new StreamableFile(content, { type, length: sizeBytes, disposition: attachment(name) });
}

const TEXT_HEADER = { schema: { type: 'string' as const } };

/** Documents a route that answers with `sendFile`. Put it above `@Operation`. */
export const AnswersFile = (...mediaTypes: readonly string[]): MethodDecorator =>
  applyDecorators(
    ApiProduces(...mediaTypes),
    ApiOkResponse({
      schema: { type: 'string', format: 'binary' },
      headers: {
        'Content-Disposition': { ...TEXT_HEADER, description: 'attachment, with the name of the file' },
        ETag: { ...TEXT_HEADER, description: 'The SHA-256 of the file, in quotes' },
      },
    }),
  );
