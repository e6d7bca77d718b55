import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { invalid } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { attendanceFaults } from './interview.policy.js';
import { InterviewSlotsService } from './interview-slots.service.js';
import { type RecordAttendance } from './interviews.dto.js';
import { getSlot, type SlotRow } from './interviews.queries.js';
import { InterviewsRepository } from './interviews.repository.js';

/** Who came to the interview. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly db: Database,
    private readonly slots: InterviewSlotsService,
    private readonly interviews: InterviewsRepository,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Who came, until the ranking is decided; recording it again corrects it. Names stay out of the audit log, which is kept
   * for ever. Throws `interview-slot.not-found`, `request.stale` and `ranking.decided`.
   */
  record(actor: Actor, id: string, version: number, wish: RecordAttendance): Promise<SlotRow> {
    const { attendance, presenterRole = null, presenterName = null } = wish;
    const companions = (wish.companions ?? []).map(({ role, name = null }) => ({ role, name }));
    const who = { attendance, presenterRole, presenterName, companions };
    const faults = attendanceFaults(who);
    if (faults.length > 0) throw invalid('request.invalid', {}, faults);
    return this.db.transaction(async (tx) => {
      const { slot } = await this.slots.lock(tx, actor, id, version);
      await this.interviews.changeSlot(tx, id, who);
      await this.audit.record(tx, actor, {
        event: 'interview-slot.attendance-recorded',
        subject: { type: 'interview-slot', id },
        before: { attendance: slot.attendance, presenterRole: slot.presenterRole },
        after: { attendance, presenterRole, companionRoles: companions.map(({ role }) => role) },
      });
      // Who does not come is not ranked by the interview, and the running score says so.
      await this.jobs.enqueue(tx, 'standing.refresh', { nominationId: slot.nominationId });
      return getSlot(tx, actor, id);
    });
  }
}
