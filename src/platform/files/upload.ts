import { createParamDecorator, type ExecutionContext, UnsupportedMediaTypeException } from '@nestjs/common';
import { type MultipartFile } from '@fastify/multipart';
import { type FastifyRequest } from 'fastify';

import { type FieldFault, invalid, tooLarge } from '../../core/errors.js';
import { type FileStore, type StoredFile } from './file-store.js';

/** A form that was received: its one file, already in the store, and its text fields. */
export interface ReceivedForm {
  readonly file: StoredFile;
  /** As the sender named it: clean it before showing or storing it. */
  readonly fileName: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface UploadRule {
  /** What the file is, for the error codes: `<thing>.too-large`, `<thing>.empty`, `<thing>.broken`. */
  readonly thing: string;
  readonly maxBytes: number;
  /** Text fields that the form may have besides its `file`. */
  readonly fields: readonly string[];
}

const FORM_OVERHEAD_BYTES = 65_536;

/** A multipart form on its way in. Nothing of it is read before `receive`, so that permission can be asked first. */
export class Upload {
  constructor(private readonly request: FastifyRequest) {}

  /** Streams the form's one file into the store. After any fault the store holds nothing of it. */
  async receive(store: FileStore, rule: UploadRule): Promise<ReceivedForm> {
    if (!this.request.isMultipart()) throw new UnsupportedMediaTypeException();
    const announced = Number(this.request.headers['content-length'] ?? 0);
    if (announced > rule.maxBytes + FORM_OVERHEAD_BYTES) throw tooLargeFor(rule);

    const kept: { form?: Omit<ReceivedForm, 'fields'> } = {};
    try {
      const fields = await this.readParts(store, rule, kept);
      if (!kept.form) throw invalid('request.invalid', {}, [{ field: 'file', code: 'field.required' }]);
      return { ...kept.form, fields };
    } catch (error) {
      if (kept.form) await store.remove(kept.form.file.key);
      throw uploadFault(error, rule);
    }
  }

  private async readParts(store: FileStore, rule: UploadRule, kept: { form?: Omit<ReceivedForm, 'fields'> }) {
    const fields: Record<string, string> = {};
    const limits = { fileSize: rule.maxBytes, files: 1, fields: rule.fields.length, fieldSize: 1_000, headerPairs: 20 };
    for await (const part of this.request.parts({ limits })) {
      if (part.type === 'file') {
        if (part.fieldname !== 'file') throw refuse({ field: part.fieldname, code: 'field.unknown' });
        kept.form = { file: await store.put(part.file), fileName: part.filename };
        refuseUnfit(part, kept.form.file, rule);
      } else {
        if (!rule.fields.includes(part.fieldname)) throw refuse({ field: part.fieldname, code: 'field.unknown' });
        fields[part.fieldname] = String(part.value);
      }
    }
    return fields;
  }
}

function refuseUnfit(part: MultipartFile, { sizeBytes }: StoredFile, rule: UploadRule): void {
  if (part.file.truncated) throw tooLargeFor(rule);
  if (sizeBytes === 0) throw refuse({ field: 'file', code: `${rule.thing}.empty` });
}

/** What was sent is more than the rule allows (413). */
export const tooLargeFor = ({ thing, maxBytes }: Pick<UploadRule, 'thing' | 'maxBytes'>) =>
  tooLarge(`${thing}.too-large`, { maxBytes });

const refuse = (fault: FieldFault) => invalid('request.invalid', {}, [fault]);

/** A form that ends too early or breaks the rules of its format is the sender's fault, not the server's. */
export function uploadFault(error: unknown, { thing }: Pick<UploadRule, 'thing'>): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'FST_FILES_LIMIT' || code === 'FST_FIELDS_LIMIT' || code === 'FST_PARTS_LIMIT') {
    return refuse({ field: '', code: 'field.too-many-items', params: { max: 1 } });
  }
  const broken = code === 'FST_PREMATURE_CLOSE' || /multipart|terminated|malformed/i.test(message ?? '');
  return broken ? refuse({ field: 'file', code: `${thing}.broken` }) : error;
}

/** The multipart form in the body of the request. */
export const UploadedForm = createParamDecorator(
  (_: unknown, context: ExecutionContext): Upload => new Upload(context.switchToHttp().getRequest<FastifyRequest>()),
);
