import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { type Attendance, type PresenterRole } from './interview-slot.entity.js';

/** Whether a nominee came to its interview, and who spoke for it. */
export interface AttendanceFacts {
  readonly attendance: Attendance;
  readonly presenterRole: PresenterRole | null;
}

/** What later features may ask of interviews, inside their own transaction. */
@Injectable()
export class InterviewsDoor {
  /** By nomination; one without a slot is not in the map. */
  async attendanceOf(tx: Tx, nominationIds: readonly string[]): Promise<ReadonlyMap<string, AttendanceFacts>> {
    const rows = await tx.query<(AttendanceFacts & { nominationId: string })[]>(
      `SELECT nomination_id AS "nominationId", attendance, presenter_role AS "presenterRole"
       FROM interview_slot WHERE nomination_id = ANY($1::uuid[])`,
      [nominationIds],
    );
    return new Map(rows.map(({ nominationId, ...facts }) => [nominationId, facts]));
  }
}
