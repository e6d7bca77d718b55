import { type Fraction, ratio, shortText } from '../../../core/scoring/fraction.js';
import { parseExact } from '../../../core/scoring/numbers.js';
import { type Descriptor } from './rubric-body.js';

const DECIMAL = /^-?(0|[1-9]\d{0,5})(\.\d{1,2})?$/;
const PLACES = 6;

const read = (text: string): Fraction | null => (DECIMAL.test(text) ? parseExact(text) : null);

export interface MarkScale {
  readonly lo: string;
  readonly hi: string;
  readonly step: string;
}

/** How many marks a scale has; null while it cannot be read. */
export function markCount({ lo, hi, step }: MarkScale): number | null {
  const [from, to, by] = [read(lo), read(hi), read(step)];
  if (!from || !to || !by || by.lte(0) || from.gte(to)) return null;
  const whole = to.sub(from).div(by);
  return whole.d === 1n ? Number(whole.n) + 1 : null;
}

/**
 * The marks of a scale divided among so many bands, as evenly as its steps allow, each mark in exactly one; what was written
 * about each band from the lowest stays with it. Null where there are fewer marks than bands.
 */
export function divideScale(scale: MarkScale, count: number, before: readonly Descriptor[]): Descriptor[] | null {
  const marks = markCount(scale);
  if (marks === null || count < 1 || marks < count) return null;
  const [lo, step] = [parseExact(scale.lo), parseExact(scale.step)];
  const mark = (index: number): string => shortText(lo.add(step.mul(ratio(BigInt(index), 1n))), PLACES);
  return Array.from({ length: count }, (_, band) => {
    const first = Math.ceil((marks * band) / count);
    const next = Math.ceil((marks * (band + 1)) / count);
    const kept = before[band] ?? { names: { id: '', en: '' }, description: { id: '', en: '' } };
    return { names: kept.names, description: kept.description, level: band + 1, from: mark(first), to: mark(next - 1) };
  });
}

/** The band with its upper end elsewhere; the band above begins one step later, so that no mark is left out. */
export function moveEnd(
  descriptors: readonly Descriptor[],
  index: number,
  to: string,
  { step }: MarkScale,
): Descriptor[] {
  const [end, by] = [read(to), read(step)];
  const above = end && by ? shortText(end.add(by), PLACES) : undefined;
  return descriptors.map((band, place) =>
    place === index ? { ...band, to } : place === index + 1 && above !== undefined ? { ...band, from: above } : band,
  );
}

/** Numbered from the lowest, as the server asks for. */
export const renumber = (descriptors: readonly Descriptor[]): Descriptor[] =>
  descriptors.map((band, index) => ({ ...band, level: index + 1 }));

/** The band that a mark falls in. */
export const bandOf = (descriptors: readonly Descriptor[], mark: string): Descriptor | undefined => {
  const value = read(mark);
  return descriptors.find(({ from, to }) => {
    const [start, end] = [read(from), read(to)];
    return value !== null && start !== null && end !== null && value.gte(start) && value.lte(end);
  });
};

/** Every mark of a scale from the lowest; null where it cannot be read or has more than `most`. */
export function marksOf(scale: MarkScale, most: number): string[] | null {
  const count = markCount(scale);
  if (count === null || count > most) return null;
  const [lo, step] = [parseExact(scale.lo), parseExact(scale.step)];
  return Array.from({ length: count }, (_, index) => shortText(lo.add(step.mul(index)), PLACES));
}
