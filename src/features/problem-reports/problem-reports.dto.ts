import { Choice, Instant, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { seatLabel } from '../panels/index.js';
import { PROBLEM_REPORT_STATES, type ProblemReportState } from './problem-report.lifecycle.js';
import { PROBLEM_CATEGORIES, type ProblemCategory, type ProblemReport } from './problem-reports.repository.js';

const MANY = 2_147_483_647;

export class ReportProblem {
  @Choice(PROBLEM_CATEGORIES) category!: ProblemCategory;
  @Text({ max: 2000 }) text!: string;
  @Text({ max: 40, optional: true, description: 'The code of the criterion that it is about' }) criterion?: string;
  @Uuid({ optional: true, description: 'The evidence that it is about' }) evidenceId?: string;
}

export class AnswerProblem {
  @Text({ max: 2000 }) answer!: string;
}

export class ListProblemReports extends PageQuery {
  @Choice(PROBLEM_REPORT_STATES, { optional: true }) state?: ProblemReportState;
  @Uuid({ optional: true }) editionId?: string;
  @Uuid({ optional: true }) rankingId?: string;
  @Uuid({ optional: true }) nominationId?: string;
}

class ReportedCriterionView {
  @Text({ max: 40 }) code!: string;
  @Text({ max: 300, nullable: true, description: 'Null when the rubric has no such criterion any more' })
  nameId!: string | null;
  @Text({ max: 300, nullable: true }) nameEn!: string | null;
}

class ReportedEvidenceView {
  @Uuid() id!: string;
  @Text({ max: 200 }) fileName!: string;
}

class ReportedCategoryView {
  @Uuid() id!: string;
  @Text({ max: 200 }) nameId!: string;
  @Text({ max: 200 }) nameEn!: string;
}

export class ProblemReportView {
  @Uuid() id!: string;
  @Uuid() nominationId!: string;
  @Nested(() => ReportedCriterionView, { nullable: true }) criterion!: ReportedCriterionView | null;
  @Nested(() => ReportedEvidenceView, { nullable: true }) evidence!: ReportedEvidenceView | null;
  @Choice(PROBLEM_CATEGORIES) category!: ProblemCategory;
  @Text({ max: 2000 }) text!: string;
  @Choice(PROBLEM_REPORT_STATES) state!: ProblemReportState;
  @Instant() createdAt!: string;
  @Text({ max: 2000, nullable: true }) answer!: string | null;
  @Instant({ nullable: true }) answeredAt!: string | null;
  @Whole({ min: 1, max: MANY }) version!: number;
}

/** As those read it who answer or audit: with the nominee, and the seat instead of a person. */
export class ReceivedProblemReportView extends ProblemReportView {
  @Text({ max: 200 }) nomineeName!: string;
  @Uuid() editionId!: string;
  @Uuid() rankingId!: string;
  @Nested(() => ReportedCategoryView, { description: 'The award category of the ranking' })
  rankingCategory!: ReportedCategoryView;
  @Text({ max: 2, nullable: true, description: 'Null for a ranking of the national level' })
  provinceCode!: string | null;
  @Text({ max: 300, example: 'Penilai 3, unsur Serikat Pekerja/Buruh' }) seatLabel!: string;
  @Uuid({ nullable: true }) answeredBy!: string | null;
}

export class ProblemReportPage extends PageOf(ProblemReportView) {}

export class ReceivedProblemReportPage extends PageOf(ReceivedProblemReportView) {
  @Whole({ min: 0, max: MANY, description: 'How many of what is asked for are open, whatever state is asked for' })
  open!: number;
}

export const toProblemReportView = (row: ProblemReport): ProblemReportView => ({
  id: row.id,
  nominationId: row.nominationId,
  criterion: row.criterion && { code: row.criterion.code, nameId: row.criterion.nameId, nameEn: row.criterion.nameEn },
  evidence: row.evidence && { id: row.evidence.id, fileName: row.evidence.fileName },
  category: row.category,
  text: row.text,
  state: row.state,
  createdAt: row.createdAt.toISOString(),
  answer: row.answer,
  answeredAt: row.answeredAt?.toISOString() ?? null,
  version: row.version,
});

export const toReceivedProblemReportView = (row: ProblemReport): ReceivedProblemReportView => ({
  ...toProblemReportView(row),
  nomineeName: row.nomineeName,
  editionId: row.editionId,
  rankingId: row.rankingId,
  rankingCategory: row.rankingCategory,
  provinceCode: row.provinceCode,
  seatLabel: seatLabel(row.seat),
  answeredBy: row.answeredBy,
});
