import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, notFound } from '../../core/errors.js';
import { assertTransition } from '../../core/lifecycle.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { assertFresh } from '../../platform/http/versions.js';
import { PROBLEM_REPORT_LIFECYCLE } from './problem-report.lifecycle.js';
import { canAnswer, readCondition } from './problem-report.policy.js';
import { type ListProblemReports } from './problem-reports.dto.js';
import { afterCondition, keyOf, type ProblemReport, ProblemReportsRepository } from './problem-reports.repository.js';

/** The side of those who run the award: what evaluators report, and the one answer to each. Sealing waits for none of it. */
@Injectable()
export class ProblemReportsService {
  constructor(
    private readonly db: Database,
    private readonly reports: ProblemReportsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** A page of the reports inside the actor's walls, and how many of them are open; two queries, however many there are. */
  async list<View>(
    actor: Actor,
    query: ListProblemReports,
    view: (row: ProblemReport) => View,
  ): Promise<Page<View> & { open: number }> {
    const tx = this.db.reader;
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${String(values.push(value))}`;
    const conditions = [readCondition(actor, 'n', values)];
    if (query.editionId) conditions.push(`k.edition_id = ${bind(query.editionId)}`);
    if (query.rankingId) conditions.push(`n.ranking_id = ${bind(query.rankingId)}`);
    if (query.nominationId) conditions.push(`n.id = ${bind(query.nominationId)}`);
    const open = await this.reports.countOpen(tx, conditions, values);
    if (query.state) conditions.push(`p.state = ${bind(query.state)}`);
    if (query.after) conditions.push(afterCondition(query.after, bind));
    const rows = await this.reports.list(tx, conditions, values, bind(query.limit + 1));
    return { ...toPage(rows, query.limit, view, keyOf), open };
  }

  /** Answers a report, once. Throws `problem-report.not-found`, `problem-report.answered` and `request.stale`. */
  answer(actor: Actor, id: string, version: number, answer: string): Promise<ProblemReport> {
    return this.db.transaction(async (tx) => {
      const report = await this.reports.lock(tx, id);
      if (!canAnswer(actor, report)) throw notFound('problem-report.not-found');
      if (report.state === 'answered') throw conflict('problem-report.answered');
      assertTransition(PROBLEM_REPORT_LIFECYCLE, report.state, 'answered');
      assertFresh(report.version, version);

      await this.reports.answer(tx, id, { answer, answeredBy: actor.userId, at: actor.arrivedAt });
      await this.audit.record(tx, actor, {
        event: 'problem-report.answered',
        subject: { type: 'problem-report', id },
        before: { state: 'open', version },
        after: { state: 'answered', version: version + 1, nominationId: report.nominationId, answer },
      });
      return this.reports.get(tx, id);
    });
  }
}
