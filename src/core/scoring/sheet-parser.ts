import { type FaultCode } from './fault-messages.js';
import { type FaultList, type Place, shown } from './faults.js';
import { ratio, shortText } from './fraction.js';
import { LIMITS, MINOR_UNITS } from './limits.js';
import { readNumber } from './numbers.js';
import { type Sheet } from './problem.js';
import {
  isObject,
  type JsonObject,
  own,
  readList,
  readName,
  readObject,
  readWord,
  refuseUnknownKeys,
} from './reading.js';
import { type RubricStage } from './rule.js';

/** The sheets of one nominee in one stage, by evaluator; null stands for an absent or recused evaluator. */
export function readSheets(value: unknown, stage: RubricStage, place: Place, faults: FaultList): Sheet[] {
  if (value === undefined) {
    faults.add(place, 'sheets.missing', { stage: stage.code });
    return [];
  }
  const rows = Object.entries(readObject(value, place, faults) ?? {});
  if (rows.length > LIMITS.sheets) {
    faults.add(place, 'list.too-long', { count: rows.length, max: LIMITS.sheets });
    return [];
  }
  return rows.map(([evaluator, marks]) => {
    const at = place.at(evaluator);
    checkEvaluator(evaluator, stage, at, faults);
    if (isObject(marks)) return { evaluator, marks: null, ...readAbsence(marks, at, faults) };
    return { evaluator, marks: marks === null ? null : readMarks(marks, stage, at, faults) };
  });
}

/** `{ "state": "recused" }` or `{ "state": "absent" }`, where the problem tells the two apart. */
function readAbsence(object: JsonObject, place: Place, faults: FaultList): { recused?: true } {
  refuseUnknownKeys(object, (key) => key === 'state', place, faults);
  const state = readWord(own(object, 'state'), ['recused', 'absent'], place.at('state'), faults, {
    code: 'sheet.unknown-state',
  });
  return state === 'recused' ? { recused: true } : {};
}

function checkEvaluator(evaluator: string, stage: RubricStage, place: Place, faults: FaultList): void {
  readName(evaluator, place, faults);
  if (stage.organisations && !stage.organisations.members.has(evaluator)) {
    faults.add(place, 'organisation.unknown-member', { evaluator: evaluator.slice(0, LIMITS.nameLength) });
  }
}

/** A sheet is complete or absent: a gap is a fault, never a zero and never skipped (scoring.md 1.6). */
function readMarks(value: unknown, stage: RubricStage, place: Place, faults: FaultList): number[] {
  const marks = readList(value, place, faults, Number.MAX_SAFE_INTEGER);
  if (!marks) return [];
  const { leaves } = stage;
  if (marks.length > leaves.length) {
    faults.add(place, 'sheet.too-long', { count: marks.length, max: leaves.length });
  }
  return leaves.map((leaf, i) => {
    const mark: unknown = marks[i];
    if (mark !== undefined && mark !== null) return readMark(mark, stage, place.at(i), faults);
    faults.add(place.at(i), mark === null ? 'sheet.incomplete' : 'criterion.missing', { criterion: leaf.code });
    return stage.scale.lo;
  });
}

/** A mark in minor units, on its level, scale and step. */
function readMark(value: unknown, stage: RubricStage, place: Place, faults: FaultList): number {
  const whole = typeof value === 'number' && Number.isSafeInteger(value * MINOR_UNITS) && Number.isInteger(value);
  const number = whole ? undefined : readNumber(value, {}, place, faults);
  if (!whole && !number) return stage.scale.lo;
  const minor = whole ? value * MINOR_UNITS : (number?.mul(MINOR_UNITS).valueOf() ?? NaN);
  const code = markFault(minor, stage);
  if (code === null) return minor;
  faults.add(place, code, () => ({ value: shown(value), ...allowedMarks(code, stage) }));
  return stage.scale.lo;
}

function markFault(minor: number, { levels, scale, step }: RubricStage): FaultCode | null {
  if (levels) return levels.has(minor) ? null : 'mark.off-scale';
  if (minor < scale.lo || minor > scale.hi) return 'mark.off-scale';
  return Number.isInteger(minor) && (minor - scale.lo) % step === 0 ? null : 'mark.off-step';
}

function allowedMarks(code: FaultCode, { levels, scale, step }: RubricStage): Record<string, string> {
  if (levels) return { allowed: [...levels.keys()].map(text).join(', ') };
  return code === 'mark.off-step' ? { step: text(step) } : { lo: text(scale.lo), hi: text(scale.hi) };
}

function text(minor: number): string {
  return shortText(ratio(BigInt(minor), BigInt(MINOR_UNITS)), 2);
}
