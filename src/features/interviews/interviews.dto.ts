import { Choice, Day, Instant, ListOf, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { currentContext } from '../../platform/http/request-context.js';
import { type Language } from '../../platform/i18n/messages.js';
import { TIME_ZONES, type TimeZone } from '../editions/index.js';
import { type Mode, MODES } from './interview-session.entity.js';
import { type Attendance, ATTENDANCES, PRESENTER_ROLES, type PresenterRole } from './interview-slot.entity.js';
import { type SessionRow, type SlotRow } from './interviews.queries.js';
import { localTime } from './interview.times.js';

const MANY = 2_147_483_647;
const WEB_ADDRESS = /^https:\/\/[^\s<>"]+$/;
const COMPANIONS_AT_MOST = 20;

export class CreateInterviewSession {
  @Day() heldOn!: string;
  @Choice(TIME_ZONES) timeZone!: TimeZone;
  @Choice(MODES) mode!: Mode;
  @Text({ max: 300, optional: true, nullable: true, description: 'Where, unless online' }) room?: string | null;
  @Text({
    max: 1000,
    pattern: WEB_ADDRESS,
    optional: true,
    nullable: true,
    description: 'An https address, unless on site',
  })
  link?: string | null;
}

export class UpdateInterviewSession {
  @Day({ optional: true }) heldOn?: string;
  @Choice(TIME_ZONES, { optional: true }) timeZone?: TimeZone;
  @Choice(MODES, { optional: true }) mode?: Mode;
  @Text({ max: 300, optional: true, nullable: true }) room?: string | null;
  @Text({ max: 1000, pattern: WEB_ADDRESS, optional: true, nullable: true }) link?: string | null;
}

export class ListInterviewSessions extends PageQuery {
  @Uuid({ optional: true }) panelId?: string;
  @Day({ optional: true }) heldOn?: string;
}

export class MoveInterviewSlot {
  @Instant() startsAt!: string;
  @Instant({ description: 'The first instant that is free again' }) endsAt!: string;
}

export class AddInterviewSlot extends MoveInterviewSlot {
  @Uuid() nominationId!: string;
}

export class CompanionInput {
  @Choice(PRESENTER_ROLES) role!: PresenterRole;
  @Text({ max: 200, optional: true, nullable: true }) name?: string | null;
}

export class RecordAttendance {
  @Choice(['attended', 'absent']) attendance!: 'attended' | 'absent';
  @Choice(PRESENTER_ROLES, { optional: true, nullable: true }) presenterRole?: PresenterRole | null;
  @Text({ max: 200, optional: true, nullable: true }) presenterName?: string | null;
  @ListOf(() => CompanionInput, { max: COMPANIONS_AT_MOST, optional: true }) companions?: CompanionInput[];
}

class CompanionView {
  @Choice(PRESENTER_ROLES) role!: PresenterRole;
  @Text({ max: 200, nullable: true }) name!: string | null;
}

export class InterviewSlotView {
  @Uuid() id!: string;
  @Uuid() sessionId!: string;
  @Uuid() nominationId!: string;
  @Text({ max: 200 }) nomineeName!: string;
  @Instant() startsAt!: string;
  @Instant() endsAt!: string;
  @Text({ max: 100, description: "In the nominee's own zone", example: 'Kamis, 25 September 2025 09.00 WITA' })
  localStartsAt!: string;
  @Text({ max: 100 }) localEndsAt!: string;
  @Choice(MODES) mode!: Mode;
  @Text({ max: 300, nullable: true }) room!: string | null;
  @Text({ max: 1000, nullable: true }) link!: string | null;
  @Choice(ATTENDANCES) attendance!: Attendance;
  @Choice(PRESENTER_ROLES, { nullable: true }) presenterRole!: PresenterRole | null;
  @Text({ max: 200, nullable: true, description: 'For the secretariat, the evaluators and the nominee only' })
  presenterName!: string | null;
  @ListOf(() => CompanionView) companions!: CompanionView[];
  @Whole({ min: 1, max: MANY }) version!: number;
}

export class InterviewSlotPage extends PageOf(InterviewSlotView) {}

export class InterviewSessionView {
  @Uuid() id!: string;
  @Uuid() panelId!: string;
  @Day() heldOn!: string;
  @Choice(TIME_ZONES) timeZone!: TimeZone;
  @Choice(MODES) mode!: Mode;
  @Text({ max: 300, nullable: true }) room!: string | null;
  @Text({ max: 1000, nullable: true }) link!: string | null;
  @Whole({ min: 1, max: MANY }) version!: number;
}

export class InterviewSessionPage extends PageOf(InterviewSessionView) {}

export class InterviewDayView extends InterviewSessionView {
  @ListOf(() => InterviewSlotView, { description: 'Those you may see, in the order of the day' })
  slots!: InterviewSlotView[];
}

export const toSessionView = (row: SessionRow): InterviewSessionView => ({
  id: row.id,
  panelId: row.panelId,
  heldOn: row.heldOn,
  timeZone: row.timeZone,
  mode: row.mode,
  room: row.room,
  link: row.link,
  version: row.version,
});

export const toDayView = ({ session, slots }: { session: SessionRow; slots: SlotRow[] }): InterviewDayView =>
  Object.assign(toSessionView(session), { slots: slots.map((slot) => toSlotView(slot)) });

/** Roles are plain to all who see the slot; names are shown where the policy says so. */
export function toSlotView(row: SlotRow, language: Language = currentContext()?.language ?? 'id'): InterviewSlotView {
  const { isNamed, nomineeTimeZone } = row;
  return {
    id: row.id,
    sessionId: row.sessionId,
    nominationId: row.nominationId,
    nomineeName: row.nomineeName,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    localStartsAt: localTime(row.startsAt, nomineeTimeZone, language),
    localEndsAt: localTime(row.endsAt, nomineeTimeZone, language),
    mode: row.mode,
    room: row.room,
    link: row.link,
    attendance: row.attendance,
    presenterRole: row.presenterRole,
    presenterName: isNamed ? row.presenterName : null,
    companions: row.companions.map(({ role, name }) => ({ role, name: isNamed ? name : null })),
    version: row.version,
  };
}
