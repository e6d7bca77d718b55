import { Instant, ListOf, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { type Progress } from '../../platform/files/incoming/progress.js';
import { type EvidenceUpload, expiryOf } from './evidence-upload.entity.js';
import { type Announced, type UploadProgress } from './uploads.service.js';

const LARGEST = 2_147_483_647;

/** The headers `Upload-Length` and `Upload-Metadata`, read into one object. */
export class UploadAnnouncement {
  @Whole({ min: 0, max: LARGEST }) uploadLength!: number;
  @Text({ max: 255 }) filename!: string;
  @Text({ min: 0, max: 100, optional: true }) filetype?: string;
  @Text({ min: 0, max: 40, optional: true }) criterion?: string;
}

export class UploadView {
  @Uuid() id!: string;
  @Uuid() nominationId!: string;
  @Text({ max: 40, nullable: true }) criterion!: string | null;
  @Text({ max: 255, description: 'As its sender names it' }) fileName!: string;
  @Whole({ min: 1, max: LARGEST }) sizeBytes!: number;
  @Whole({ min: 0, max: LARGEST, description: 'How much of it has come' }) receivedBytes!: number;
  @Instant() createdAt!: string;
  @Instant({ description: 'When it is forgotten, finished or not' }) expiresAt!: string;
}

export class UploadList {
  @ListOf(() => UploadView) items!: UploadView[];
}

export const toAnnounced = ({ uploadLength, filename, filetype, criterion }: UploadAnnouncement): Announced => ({
  fileName: filename,
  sizeBytes: uploadLength,
  announcedType: said(filetype),
  criterionCode: said(criterion),
});

/** A word left empty says nothing, as in a form. */
const said = (word = ''): string | null => (word === '' ? null : word);

export const toUploadView = ({ upload, receivedBytes }: UploadProgress): UploadView => ({
  id: upload.id,
  nominationId: upload.nominationId,
  criterion: upload.criterionCode,
  fileName: upload.fileName,
  sizeBytes: upload.sizeBytes,
  receivedBytes,
  createdAt: upload.createdAt.toISOString(),
  expiresAt: expiryOf(upload).toISOString(),
});

export const toUploadList = (uploads: readonly UploadProgress[]): UploadList => ({ items: uploads.map(toUploadView) });

export const toProgress = ({ upload, receivedBytes }: UploadProgress): Progress => ({
  receivedBytes,
  sizeBytes: upload.sizeBytes,
  expiresAt: expiryOf(upload),
  metadata: metadataOf(upload),
});

const metadataOf = ({ fileName, announcedType, criterionCode }: EvidenceUpload): Record<string, string> => ({
  filename: fileName,
  ...(announcedType === null ? {} : { filetype: announcedType }),
  ...(criterionCode === null ? {} : { criterion: criterionCode }),
});
