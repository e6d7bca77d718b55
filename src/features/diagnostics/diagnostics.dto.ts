import { Choice, Flag, Instant, JsonObject, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf } from '../../platform/http/paging.js';
import { type DatedReport } from './diagnostics.service.js';
import { DOCUMENT_FORMAT } from './report-document.js';

const HIGHEST_SEED = 2_147_483_647;
const HASH = 80;

export class CreateDiagnosticReport {
  @Whole({ min: 0, max: HIGHEST_SEED, optional: true, description: 'Drawn from the hash of the inputs when left out' })
  seed?: number;
  @Whole({ min: 100, max: 100_000, optional: true, description: 'Draws of each simulation; 10,000 when left out' })
  draws?: number;
}

export class DiagnosticReportView {
  @Uuid() id!: string;
  @Uuid() rankingId!: string;
  @Whole({ min: 0, max: HIGHEST_SEED }) seed!: number;
  @Whole({ min: 1, max: 100_000 }) draws!: number;
  @Text({ max: 100, description: 'The version of the computation' }) engine!: string;
  @Text({ max: HASH, description: 'Of the problem and the outcome that it describes' }) outcomeHash!: string;
  @Text({ max: HASH, description: 'Of everything that it was computed from, seed and draws aside' })
  inputsHash!: string;
  @Text({ max: HASH, description: 'Of the document' }) hash!: string;
  @Flag({ description: 'It describes the outcome that was sealed' }) isOfSealedResult!: boolean;
  @Flag({ description: 'Its inputs are those of the ranking as it stands, or as it was sealed' }) isCurrent!: boolean;
  @Instant() createdAt!: string;
}

export const DiagnosticReportPage = PageOf(DiagnosticReportView);

/** The document: its text is handed out as it was written once. */
export class DiagnosticReportDocument {
  @Choice([DOCUMENT_FORMAT]) format!: string;
  @Uuid() rankingId!: string;
  @Text({ max: HASH }) outcomeHash!: string;
  @Text({ max: HASH }) inputsHash!: string;
  @Flag({ description: 'True for a demonstration: the marks are made up' }) synthetic!: boolean;
  @JsonObject({
    description:
      'What was known beside the marks: seats related to a nominee, the order in which sheets were handed in, the order of interviews',
  })
  context!: object;
  @JsonObject({
    description:
      'Reliability, severity and flags by stage; robustness of the ranking; one plain sentence per nominee. Nominees are nominations, evaluators are seats (docs/scoring.md)',
  })
  report!: object;
}

export const toDiagnosticReportView = (report: DatedReport): DiagnosticReportView => ({
  id: report.id,
  rankingId: report.rankingId,
  seed: report.seed,
  draws: report.draws,
  engine: report.engine,
  outcomeHash: report.outcomeHash,
  inputsHash: report.inputsHash,
  hash: report.hash,
  isOfSealedResult: report.isOfSealedResult,
  isCurrent: report.isCurrent,
  createdAt: report.createdAt.toISOString(),
});
