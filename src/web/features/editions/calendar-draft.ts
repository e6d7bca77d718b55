import { type Schemas } from '../../api/client.js';
import { type Level, type Stage, type TimeZone } from './use-editions.js';
import { fromWallClock, toWallClock } from './wall-clock.js';

export type StageInput = Schemas['StageInput'];
type Kind = Stage['kind'];

/** One stage as it is typed: what the clocks of its zone show, because that is what is announced. */
export interface StageDraft {
  /** Stays the same while the stage is moved about and renamed. */
  readonly key: string;
  readonly level: Level;
  readonly code: string;
  readonly kind: Kind;
  readonly opens: string;
  readonly closes: string;
  readonly timeZone: TimeZone;
}

export type StageFault = 'fault.reversed' | 'fault.no-instant' | 'fault.code' | 'fault.code-repeated';

export const KINDS: readonly Kind[] = ['nomination', 'verification', 'desk', 'interview', 'plenary'];

const USUAL_CODES: Readonly<Record<Kind, string>> = {
  nomination: 'NOM',
  verification: 'VER',
  desk: 'DESK',
  interview: 'INT',
  plenary: 'PLENO',
};

const DAY_MS = 86_400_000;
const CODE = /^[A-Z][A-Z0-9_]{0,39}$/;

export const toDrafts = (stages: readonly StageInput[]): StageDraft[] =>
  stages.map(({ level, code, kind, opensAt, closesAt, timeZone }, index) => ({
    key: `${level}-${code}-${String(index)}`,
    level,
    code,
    kind,
    opens: toWallClock(opensAt, timeZone),
    closes: toWallClock(closesAt, timeZone),
    timeZone,
  }));

/** The drafts as the API takes them: provincial stages first. Null while an instant is missing. */
export function toStageInputs(drafts: readonly StageDraft[]): StageInput[] | null {
  const inputs = inOrder(drafts).map(({ level, code, kind, opens, closes, timeZone }) => {
    const [opensAt, closesAt] = [fromWallClock(opens, timeZone), fromWallClock(closes, timeZone)];
    return opensAt === null || closesAt === null ? null : { level, code, kind, opensAt, closesAt, timeZone };
  });
  return inputs.includes(null) ? null : inputs.filter((input) => input !== null);
}

/** The order in which stages are sent: the field `stages.3` of a fault means the fourth of these. */
export const inOrder = (drafts: readonly StageDraft[]): StageDraft[] => [
  ...drafts.filter(({ level }) => level === 'provincial'),
  ...drafts.filter(({ level }) => level === 'national'),
];

/** What is wrong with one stage among the others, by field; the server judges by the same rules. */
export function faultsOf(draft: StageDraft, all: readonly StageDraft[]): Partial<Record<keyof StageDraft, StageFault>> {
  const [opensAt, closesAt] = [fromWallClock(draft.opens, draft.timeZone), fromWallClock(draft.closes, draft.timeZone)];
  const isTaken = all.some(({ key, level, code }) => key !== draft.key && level === draft.level && code === draft.code);
  return {
    ...(opensAt === null ? { opens: 'fault.no-instant' } : {}),
    ...(closesAt === null
      ? { closes: 'fault.no-instant' }
      : opensAt !== null && opensAt >= closesAt
        ? { closes: 'fault.reversed' }
        : {}),
    ...(!CODE.test(draft.code) ? { code: 'fault.code' } : isTaken ? { code: 'fault.code-repeated' } : {}),
  };
}

/** A stage to go after the last of its level: the next kind, from the day after, for two weeks. */
export function nextStage(drafts: readonly StageDraft[], level: Level, today: Date): StageDraft {
  const own = drafts.filter((draft) => draft.level === level);
  const last = own.at(-1);
  const kind = KINDS.find((one) => own.every((draft) => draft.kind !== one)) ?? 'plenary';
  const start = last && last.closes !== '' ? Date.parse(`${last.closes.slice(0, 10)}T00:00:00Z`) : today.getTime();
  const day = (ahead: number): string => new Date(start + ahead * DAY_MS).toISOString().slice(0, 10);
  return {
    key: `new-${String(Date.now())}-${String(drafts.length)}`,
    level,
    code: freeCode(USUAL_CODES[kind], own),
    kind,
    opens: `${day(1)}T00:00:00`,
    closes: `${day(14)}T23:59:59`,
    timeZone: last?.timeZone ?? 'Asia/Jakarta',
  };
}

function freeCode(wanted: string, own: readonly StageDraft[]): string {
  const taken = new Set(own.map(({ code }) => code));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}_${String(number)}`)) number += 1;
  return `${wanted}_${String(number)}`;
}

/** The stage one place up or down among those of its level; at the end it stays. */
export function moveStage(drafts: readonly StageDraft[], key: string, by: -1 | 1): StageDraft[] {
  const ordered = inOrder(drafts);
  const from = ordered.findIndex((draft) => draft.key === key);
  const [one, other] = [ordered[from], ordered[from + by]];
  if (!one || other?.level !== one.level) return ordered;
  ordered[from] = other;
  ordered[from + by] = one;
  return ordered;
}

/** Every instant by so many days later (or earlier). */
export const shiftDrafts = (drafts: readonly StageDraft[], days: number): StageDraft[] =>
  drafts.map((draft) => ({ ...draft, opens: shiftClock(draft.opens, days), closes: shiftClock(draft.closes, days) }));

function shiftClock(shown: string, days: number): string {
  const at = Date.parse(`${shown}Z`);
  return Number.isNaN(at) ? shown : new Date(at + days * DAY_MS).toISOString().slice(0, 19);
}

/** Whether both say the same calendar; keys are our own and do not count. */
export const sameCalendar = (one: readonly StageDraft[], other: readonly StageDraft[]): boolean =>
  JSON.stringify(inOrder(one).map(withoutKey)) === JSON.stringify(inOrder(other).map(withoutKey));

const withoutKey = ({ level, code, kind, opens, closes, timeZone }: StageDraft): readonly string[] => [
  level,
  code,
  kind,
  withSeconds(opens),
  withSeconds(closes),
  timeZone,
];

// A field of day and time leaves out seconds that are zero.
const withSeconds = (shown: string): string => (shown.length === 16 ? `${shown}:00` : shown);
