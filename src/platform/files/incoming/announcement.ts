import { createParamDecorator, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { Metadata } from '@tus/server';
import { type FastifyRequest } from 'fastify';

import { invalid } from '../../../core/errors.js';
import { validationPipe } from '../../http/validation.js';

/** `Upload-Length` and the words of `Upload-Metadata` as one plain object, not yet checked. */
const AnnouncementHeaders = createParamDecorator((_: unknown, context: ExecutionContext): object => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const length = headers['upload-length'];
  return { ...wordsOf(headers['upload-metadata']), ...(length === undefined ? {} : { uploadLength: Number(length) }) };
});

const check = validationPipe();

// Headers are checked as strictly as a body; the pipe leaves parameters of our own making alone unless they are called one.
const asBody: PipeTransform = {
  transform: (value, metadata) => check.transform(value, { ...metadata, type: 'body' }) as unknown,
};

/** What a sender announces of a file in the headers of tus, checked by the DTO class of the parameter. */
export const Announcement = (): ParameterDecorator => AnnouncementHeaders(asBody);

function wordsOf(header: string | string[] | undefined): Record<string, string> {
  if (header === undefined) return {};
  try {
    return Object.fromEntries(Object.entries(Metadata.parse(String(header))).map(([key, word]) => [key, word ?? '']));
  } catch {
    throw invalid('request.invalid', {}, [{ field: 'Upload-Metadata', code: 'field.wrong-form' }]);
  }
}
