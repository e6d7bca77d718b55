import { Choice, Day, Instant, ListOf, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { type Evidence } from '../evidence/index.js';
import { type Figure } from './candidate-files.queries.js';
import { type CandidateFileWithEvidence } from './candidate-files.service.js';

class CandidateFigureView {
  @Text({ max: 40 }) criterion!: string;
  @Choice(['value', 'not_applicable', 'missing']) state!: Figure['state'];
  @Text({ max: 100, nullable: true, description: 'A decimal number or the code of a level' }) value!: string | null;
  @Text({ max: 500 }) source!: string;
  @Day() verifiedOn!: string;
}

class CandidateEvidenceView {
  @Uuid() id!: string;
  @Text({ max: 40, nullable: true, description: 'Null when it supports the whole nomination' })
  criterion!: string | null;
  @Text({ max: 200 }) fileName!: string;
  @Text({ max: 100 }) mediaType!: string;
  @Whole({ min: 1, max: 2_147_483_647 }) sizeBytes!: number;
  @Text({ max: 64 }) sha256!: string;
  @Instant() uploadedAt!: string;
  @Text({ max: 300, description: 'Where to download it, below the address of the API' }) contentPath!: string;
}

class CandidateCategoryView {
  @Text({ max: 300 }) id!: string;
  @Text({ max: 300 }) en!: string;
}

export class CandidateFileView {
  @Uuid() nominationId!: string;
  @Text({ max: 200 }) nomineeName!: string;
  @Text({ max: 2 }) provinceCode!: string;
  @Nested(() => CandidateCategoryView) category!: CandidateCategoryView;
  @Uuid() rubricId!: string;
  @ListOf(() => CandidateFigureView, { description: 'Verified figures, by criterion' }) figures!: CandidateFigureView[];
  @ListOf(() => CandidateEvidenceView) evidence!: CandidateEvidenceView[];
}

export const toCandidateFileView = (file: CandidateFileWithEvidence): CandidateFileView => ({
  nominationId: file.nominationId,
  nomineeName: file.nomineeName,
  provinceCode: file.provinceCode,
  category: { id: file.categoryId, en: file.categoryEn },
  rubricId: file.rubricId,
  figures: file.figures.map(toFigureView),
  evidence: file.evidence.map(toEvidenceView),
});

const toFigureView = ({ criterion, state, value, source, verifiedOn }: Figure): CandidateFigureView => ({
  criterion,
  state,
  value,
  source,
  verifiedOn,
});

const toEvidenceView = (row: Evidence): CandidateEvidenceView => ({
  id: row.id,
  criterion: row.criterionCode,
  fileName: row.fileName,
  mediaType: row.mediaType,
  sizeBytes: row.sizeBytes,
  sha256: row.sha256,
  uploadedAt: row.uploadedAt.toISOString(),
  contentPath: `/me/assignments/${row.nominationId}/evidence/${row.id}/content`,
});
