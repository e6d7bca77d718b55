import { createParamDecorator, type ExecutionContext, UnsupportedMediaTypeException } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

import { invalid } from '../../core/errors.js';
import { tooLargeFor, uploadFault } from './upload.js';

export interface SmallUploadRule<Name extends string> {
  /** What the files are, for the error codes: `<thing>.too-large`, `<thing>.broken`. */
  readonly thing: string;
  /** Of each file. */
  readonly maxBytes: number;
  /** Parts of the form, all of them files, all of them needed. */
  readonly files: readonly Name[];
}

const FORM_OVERHEAD_BYTES = 65_536;

/** A multipart form of files that are read in memory and kept nowhere. Nothing of it is read before `receive`. */
export class SmallUpload {
  constructor(private readonly request: FastifyRequest) {}

  /** The bytes of every file of the form by its part. */
  async receive<Name extends string>(rule: SmallUploadRule<Name>): Promise<Record<Name, Uint8Array>> {
    if (!this.request.isMultipart()) throw new UnsupportedMediaTypeException();
    const announced = Number(this.request.headers['content-length'] ?? 0);
    if (announced > rule.files.length * rule.maxBytes + FORM_OVERHEAD_BYTES) throw tooLargeFor(rule);
    const received = await this.readParts(rule);
    const missing = rule.files.filter((name) => !received.has(name));
    if (missing.length === 0) return Object.fromEntries(received) as Record<Name, Uint8Array>;
    const faults = missing.map((field) => ({ field, code: 'field.required' }));
    throw invalid('request.invalid', {}, faults);
  }

  private async readParts(rule: SmallUploadRule<string>): Promise<Map<string, Uint8Array>> {
    const received = new Map<string, Uint8Array>();
    const limits = { fileSize: rule.maxBytes, files: rule.files.length, fields: 0, headerPairs: 20 };
    try {
      for await (const part of this.request.parts({ limits })) {
        if (part.type !== 'file' || !rule.files.includes(part.fieldname) || received.has(part.fieldname)) {
          throw invalid('request.invalid', {}, [{ field: part.fieldname, code: 'field.unknown' }]);
        }
        received.set(part.fieldname, await part.toBuffer());
      }
    } catch (error) {
      if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw tooLargeFor(rule);
      throw uploadFault(error, rule);
    }
    return received;
  }
}

/** The multipart form of small files in the body of the request. */
export const UploadedSmallFiles = createParamDecorator(
  (_: unknown, context: ExecutionContext): SmallUpload =>
    new SmallUpload(context.switchToHttp().getRequest<FastifyRequest>()),
);
