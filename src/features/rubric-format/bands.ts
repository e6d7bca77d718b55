import { type FieldFault } from '../../core/errors.js';
import { exactText, type Fraction, parseExact } from '../../core/scoring/index.js';
import { type Draft, entriesOf } from './draft.js';
import { type LevelDescriptor } from './rubric-body.dto.js';

/** The scale of a panel stage and the distance between its marks. */
export interface MarkScale {
  readonly lo: Fraction;
  readonly hi: Fraction;
  readonly step: Fraction;
}

interface Band {
  readonly place: string;
  readonly level: number;
  readonly from: Fraction;
  readonly to: Fraction;
}

/**
 * The faults of level descriptors: from the lowest to the highest, they must divide the marks of the scale among them, each
 * mark in exactly one band. `place` names the list. A band that cannot be read is left to the check of its fields.
 */
export function bandFaults(descriptors: Draft<LevelDescriptor[]>, scale: MarkScale, place: string): FieldFault[] {
  const bands = entriesOf(descriptors).flatMap(([index, descriptor]) =>
    readBand(descriptor, `${place}.${String(index)}`),
  );
  if (bands.length < descriptors.length) return [];
  const last = bands.at(-1);
  return [
    ...bands.flatMap((band) => ownFaults(band, scale)),
    ...bands.flatMap((band, index) => joinFaults(band, index, bands[index - 1], scale)),
    ...(last && !last.to.equals(scale.hi)
      ? [{ field: `${last.place}.to`, code: 'rubric.bands-end', params: { expected: exactText(scale.hi) } }]
      : []),
  ];
}

function readBand({ level, from, to }: Draft<LevelDescriptor>, place: string): Band[] {
  if (level === undefined || from === undefined || to === undefined) return [];
  return [{ place, level, from: parseExact(from), to: parseExact(to) }];
}

function ownFaults({ place, from, to }: Band, { lo, step }: MarkScale): FieldFault[] {
  const isMark = (value: Fraction): boolean => value.sub(lo).div(step).d === 1n;
  const off = [...(isMark(from) ? [] : ['from']), ...(isMark(to) ? [] : ['to'])];
  return [
    ...off.map((end) => ({
      field: `${place}.${end}`,
      code: 'rubric.band-off-step',
      params: { step: exactText(step), lo: exactText(lo) },
    })),
    ...(from.gt(to) ? [{ field: `${place}.to`, code: 'rubric.band-reversed' }] : []),
  ];
}

function joinFaults(
  { place, level, from }: Band,
  index: number,
  before: Band | undefined,
  scale: MarkScale,
): FieldFault[] {
  const expected = before ? before.to.add(scale.step) : scale.lo;
  const params = { expected: exactText(expected) };
  return [
    ...(level === index + 1
      ? []
      : [{ field: `${place}.level`, code: 'rubric.level-out-of-order', params: { expected: index + 1 } }]),
    ...(from.gt(expected) ? [{ field: `${place}.from`, code: 'rubric.bands-gap', params }] : []),
    ...(from.lt(expected) ? [{ field: `${place}.from`, code: 'rubric.bands-overlap', params }] : []),
  ];
}
