import { Instant, ListOf, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { type SubmissionRow } from './submissions.queries.js';

export class ReceiptView {
  @Uuid() nominationId!: string;
  @Whole({ min: 1, max: 2_147_483_647 }) number!: number;
  @Instant() submittedAt!: string;
  @Text({ max: 80, description: 'SHA-256 over the canonical JSON of everything handed in' }) checksum!: string;
}

export class ReceiptList {
  @ListOf(() => ReceiptView) items!: ReceiptView[];
}

export const toReceiptView = (row: SubmissionRow): ReceiptView => ({
  nominationId: row.nominationId,
  number: row.number,
  submittedAt: row.submittedAt.toISOString(),
  checksum: row.checksum,
});

export const toReceiptList = (rows: readonly SubmissionRow[]): ReceiptList => ({ items: rows.map(toReceiptView) });
