import { applyDecorators, type Type } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { Metadata } from '@tus/server';
import { type FastifyReply } from 'fastify';

/** How far a file has come, as its sender asks to know. */
export interface Progress {
  readonly receivedBytes: number;
  readonly sizeBytes: number;
  readonly expiresAt: Date;
  /** What the sender announced, to be repeated word by word. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** The answer of a tus server. */
export function sendProgress(reply: FastifyReply, progress: Progress): void {
  void reply.headers({
    'upload-offset': String(progress.receivedBytes),
    'upload-length': String(progress.sizeBytes),
    'upload-expires': progress.expiresAt.toUTCString(),
    'upload-metadata': Metadata.stringify(progress.metadata),
  });
}

const TEXT = { type: 'string' as const };
const COUNT = { type: 'integer' as const, minimum: 0 };

/** Documents a route of the tus protocol and the headers that it asks for. Put it above `@Operation`. */
export const SpeaksTus = (headers: Readonly<Record<string, string>> = {}): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Tus-Resumable',
      required: true,
      description: 'Version of tus',
      schema: { ...TEXT, enum: ['1.0.0'] },
    }),
    ...Object.entries(headers).map(([name, description]) =>
      ApiHeader({ name, required: true, description, schema: name === 'Upload-Metadata' ? TEXT : COUNT }),
    ),
  );

/** Documents an answer by `sendProgress`; `more` are headers beside it. Put it above `@Operation`. */
export const AnswersProgress = (
  status: number,
  more: Readonly<Record<string, string>> = {},
  returns?: Type,
): MethodDecorator =>
  ApiResponse({
    status,
    ...(returns ? { type: returns } : {}),
    headers: {
      'Upload-Offset': { description: 'Where the next piece begins', schema: COUNT },
      'Upload-Length': { description: 'Size of the whole file', schema: COUNT },
      'Upload-Expires': { description: 'When the upload is forgotten, finished or not', schema: TEXT },
      ...Object.fromEntries(Object.entries(more).map(([name, description]) => [name, { description, schema: TEXT }])),
    },
  });
