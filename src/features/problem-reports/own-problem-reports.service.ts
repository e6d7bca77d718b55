import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { type FieldFault, invalid } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Page, type PageQuery, toPage } from '../../platform/http/paging.js';
import { CandidateFilesService, type OpenedFile } from '../candidate-files/index.js';
import { RubricsDoor } from '../rubrics/index.js';
import { type ReportProblem } from './problem-reports.dto.js';
import { afterCondition, keyOf, type ProblemReport, ProblemReportsRepository } from './problem-reports.repository.js';

/** The evaluator's side: whoever may open a file may say what is wrong with it, and reads the answers to what they said. */
@Injectable()
export class OwnProblemReportsService {
  constructor(
    private readonly db: Database,
    private readonly files: CandidateFilesService,
    private readonly rubrics: RubricsDoor,
    private readonly reports: ProblemReportsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Reports a problem with a file that the actor marks. Throws `nomination.not-found` for every other one, and
   * `problem-report.criterion-unknown` and `problem-report.evidence-unknown` for what is no part of the file.
   */
  report(actor: Actor, nominationId: string, wish: ReportProblem): Promise<ProblemReport> {
    return this.db.transaction(async (tx) => {
      const file = await this.files.open(tx, actor, nominationId);
      const faults = await this.faultsOf(tx, file, wish);
      if (faults.length > 0) throw invalid('request.invalid', {}, faults);

      const { category, text, criterion = null, evidenceId = null } = wish;
      const told = { nominationId, seatId: file.seatId, criterion, evidenceId, category, text };
      const id = await this.reports.insert(tx, { ...told, reportedBy: actor.userId, at: actor.arrivedAt });
      await this.audit.record(tx, actor, {
        event: 'problem-report.made',
        subject: { type: 'problem-report', id },
        after: { ...told, state: 'open' },
      });
      return this.reports.get(tx, id);
    });
  }

  /** A page of the actor's own reports on a file that they mark. Throws `nomination.not-found` for every other one. */
  async list<View>(
    actor: Actor,
    nominationId: string,
    { limit, after }: PageQuery,
    view: (row: ProblemReport) => View,
  ): Promise<Page<View>> {
    const tx = this.db.reader;
    const { seatId } = await this.files.open(tx, actor, nominationId);
    // Who sat on this seat before is a colleague like every other.
    const values: unknown[] = [nominationId, seatId, actor.userId];
    const bind = (value: unknown): string => `$${String(values.push(value))}`;
    const conditions = ['p.nomination_id = $1', 'p.seat_id = $2', 'p.reported_by = $3'];
    if (after !== undefined) conditions.push(afterCondition(after, bind));
    const rows = await this.reports.list(tx, conditions, values, bind(limit + 1));
    return toPage(rows, limit, view, keyOf);
  }

  private async faultsOf(tx: Tx, file: OpenedFile, { criterion, evidenceId }: ReportProblem): Promise<FieldFault[]> {
    const faults: FieldFault[] = [];
    if (criterion !== undefined) {
      const { body } = await this.rubrics.get(tx, file.rubricId);
      const codes = body.stages.flatMap(({ aspects }) => aspects.flatMap(({ criteria }) => criteria));
      if (!codes.some(({ code }) => code === criterion)) {
        faults.push({ field: 'criterion', code: 'problem-report.criterion-unknown' });
      }
    }
    if (evidenceId !== undefined && !file.evidence.some(({ id }) => id === evidenceId)) {
      faults.push({ field: 'evidenceId', code: 'problem-report.evidence-unknown' });
    }
    return faults;
  }
}
