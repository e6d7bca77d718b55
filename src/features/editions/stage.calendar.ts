import { type AwardError, conflict, type FieldFault } from '../../core/errors.js';
import { type JsonObject } from '../../platform/audit/index.js';
import { type Stage, type TimeZone } from './stage.entity.js';

type Window = Pick<Stage, 'opensAt' | 'closesAt' | 'timeZone'>;

const SECOND_MS = 1000;
const OFFSET_HOURS: Readonly<Record<TimeZone, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };
const ABBREVIATION: Readonly<Record<TimeZone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/**
 * Deadlines are judged to the second: a request that arrives during the second named as the end is in time, one that
 * arrives in the next second is late.
 */
export const isOpen = ({ opensAt, closesAt }: Window, at: Date): boolean =>
  opensAt.getTime() <= at.getTime() && at.getTime() < closesAt.getTime() + SECOND_MS;

/** Why nothing is taken in at `at`: nothing is planned, the next opening lies ahead, or the last one is over. */
export function closedFault(windows: readonly Window[], at: Date): AwardError {
  const ahead = windows.filter(({ opensAt }) => opensAt > at);
  const next = ahead.toSorted((a, b) => a.opensAt.getTime() - b.opensAt.getTime())[0];
  if (next) return conflict('stage.not-open', { opensAt: inZone(next.opensAt, next.timeZone) });
  const last = windows.toSorted((a, b) => b.closesAt.getTime() - a.closesAt.getTime())[0];
  if (last) return conflict('stage.closed', { closesAt: inZone(last.closesAt, last.timeZone) });
  return conflict('stage.not-scheduled');
}

/** An instant as it is announced, `2025-09-25 09.00.00 WITA`. Indonesian zones have had fixed offsets since 1988. */
export function inZone(instant: Date, zone: TimeZone): string {
  const local = new Date(instant.getTime() + OFFSET_HOURS[zone] * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19).replaceAll(':', '.')} ${ABBREVIATION[zone]}`;
}

/** The instant at which a clock in the zone shows this day and time, `2025-09-25` and `23:59:59`. */
export const fromZone = (day: string, time: string, zone: TimeZone): Date =>
  new Date(`${day}T${time}+0${String(OFFSET_HOURS[zone])}:00`);

/** A stage as it is planned, before it belongs to an edition. Its place is its place in the list. */
export type PlannedStage = Omit<Stage, 'editionId' | 'position'>;

/** Everything wrong with a calendar; `place` names the list in the request. */
export function calendarFaults(stages: readonly PlannedStage[], place: string): FieldFault[] {
  const keys = stages.map(({ level, code }) => `${level} ${code}`);
  return stages.flatMap(({ opensAt, closesAt }, index) => {
    const at = `${place}.${String(index)}`;
    return [
      ...(opensAt < closesAt ? [] : [{ field: `${at}.closesAt`, code: 'stage.instants-reversed' }]),
      ...(keys.indexOf(keys[index] ?? '') < index ? [{ field: `${at}.code`, code: 'stage.code-repeated' }] : []),
    ];
  });
}

/** Gives each stage its place among those of its level, in the order of the list. */
export const placeStages = (editionId: string, stages: readonly PlannedStage[]): Stage[] =>
  stages.map((stage, index) => ({
    ...stage,
    editionId,
    position: stages.slice(0, index + 1).filter(({ level }) => level === stage.level).length,
  }));

/** A calendar as the audit log keeps it. */
export const describeStages = (stages: readonly Stage[]): JsonObject[] =>
  stages.map(({ level, code, kind, opensAt, closesAt, timeZone }) => ({
    level,
    code,
    kind,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    timeZone,
  }));
