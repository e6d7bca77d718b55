import { ApiProperty } from '@nestjs/swagger';

import { Instant, ListOf, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { type Evidence } from './evidence.entity.js';

/** The multipart form of an upload, for the contract only: the form is streamed and never becomes an object. */
export class EvidenceForm {
  @ApiProperty({ type: 'string', format: 'binary', description: 'PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, CSV or text' })
  file!: unknown;
  @Text({ max: 40, optional: true, description: 'Code of the criterion it supports; none for the whole nomination' })
  criterion?: string;
}

export class EvidenceView {
  @Uuid() id!: string;
  @Uuid() nominationId!: string;
  @Text({ max: 40, nullable: true }) criterion!: string | null;
  @Text({ max: 200 }) fileName!: string;
  @Text({ max: 100, description: 'Judged by the content of the file' }) mediaType!: string;
  @Whole({ min: 1, max: 2_147_483_647 }) sizeBytes!: number;
  @Text({ min: 64, max: 64, description: 'Of the content, hexadecimal' }) sha256!: string;
  @Instant() uploadedAt!: string;
}

export class EvidenceList {
  @ListOf(() => EvidenceView) items!: EvidenceView[];
}

export const toEvidenceView = (row: Evidence): EvidenceView => ({
  id: row.id,
  nominationId: row.nominationId,
  criterion: row.criterionCode,
  fileName: row.fileName,
  mediaType: row.mediaType,
  sizeBytes: row.sizeBytes,
  sha256: row.sha256,
  uploadedAt: row.uploadedAt.toISOString(),
});

export const toEvidenceList = (rows: readonly Evidence[]): EvidenceList => ({ items: rows.map(toEvidenceView) });
