import { type FieldFault } from '../../core/errors.js';
import { MINOR_UNITS, parseExact } from '../../core/scoring/index.js';

/** One band of a criterion: the marks of one level, in hundredths, both ends included. */
interface Band {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** How one stage is marked. Scale, step and bands are hundredths; everything per criterion is in the order of the sheet. */
export interface MarkingTerms {
  readonly criteria: readonly string[];
  readonly weights: readonly number[];
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly step: number;
  /** From the lowest to the highest; empty where the criterion has no levels. */
  readonly bands: readonly (readonly Band[])[];
  /** Points of every mark of the scale from the lowest; null where the mark itself is the points. */
  readonly levelPoints: readonly number[] | null;
  /** Constituencies whose seats mark the stage; null for all. */
  readonly constituencies: readonly string[] | null;
  /** Whether a mark in the lowest or the highest band needs a comment. */
  readonly extremesNeedComment: boolean;
}

export interface MarkInput {
  /** Canonical decimal text. */
  readonly mark: string;
  readonly level?: number | undefined;
  readonly comment?: string | undefined;
}

/** A mark in hundredths, or every reason why it cannot stand. */
export type CheckedMark = { readonly minor: number } | { readonly faults: FieldFault[] };

/** The text of a mark held in hundredths, without zeros at the end: 7425 is "74.25", 7400 is "74". */
export const markText = (minor: number): string => String(minor / MINOR_UNITS);

/** Checks a mark against scale, step, the band of the chosen level and the need for a comment (scoring.md 1.3). */
export function checkMark(terms: MarkingTerms, position: number, input: MarkInput): CheckedMark {
  const minor = parseExact(input.mark).mul(MINOR_UNITS).valueOf();
  const scale = scaleFault(terms, minor);
  if (scale) return { faults: [scale] };
  const bands = terms.bands[position] ?? [];
  const faults = [...levelFaults(bands, minor, input.level), ...commentFaults(terms, bands, minor, input.comment)];
  return faults.length > 0 ? { faults } : { minor };
}

/** What a mark on the scale counts, in hundredths: itself, or the points of its level (scoring.md 1.3). */
export const pointsOf = ({ levelPoints, scaleMin, step }: MarkingTerms, minor: number): number =>
  levelPoints ? (levelPoints[(minor - scaleMin) / step] ?? NaN) : minor;

/** Sum of weight × points over the whole sheet, exact; the sheet must be complete. */
export function totalOf(terms: MarkingTerms, marks: readonly (number | null)[]): number {
  return terms.weights.reduce((sum, weight, position) => sum + weight * pointsOf(terms, marks[position] ?? NaN), 0);
}

function scaleFault({ scaleMin, scaleMax, step }: MarkingTerms, minor: number): FieldFault | null {
  if (minor < scaleMin || minor > scaleMax) {
    const params = { lo: markText(scaleMin), hi: markText(scaleMax) };
    return { field: 'mark', code: 'mark.off-scale', params };
  }
  if (Number.isInteger(minor) && (minor - scaleMin) % step === 0) return null;
  return { field: 'mark', code: 'mark.off-step', params: { step: markText(step) } };
}

function levelFaults(bands: readonly Band[], minor: number, level: number | undefined): FieldFault[] {
  if (level === undefined) return [];
  const chosen = bands.find((band) => band.level === level);
  if (!chosen) return [{ field: 'level', code: 'mark.level-unknown', params: { level } }];
  if (chosen.from <= minor && minor <= chosen.to) return [];
  const params = { level, lo: markText(chosen.from), hi: markText(chosen.to) };
  return [{ field: 'mark', code: 'mark.outside-level', params }];
}

function commentFaults(
  { extremesNeedComment }: MarkingTerms,
  bands: readonly Band[],
  minor: number,
  comment: string | undefined,
): FieldFault[] {
  const [lowest, highest] = [bands[0], bands.at(-1)];
  if (!extremesNeedComment || comment !== undefined || !lowest || !highest) return [];
  return minor <= lowest.to || minor >= highest.from ? [{ field: 'comment', code: 'mark.comment-missing' }] : [];
}
