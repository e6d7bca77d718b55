import { type FieldFault } from '../../core/errors.js';
import { type Level } from '../editions/index.js';
import { type SeatRole } from './seat.entity.js';

/** One seat as it is wished for. */
export interface SeatWish {
  readonly number: number;
  readonly role: SeatRole;
  readonly constituencyCode: string;
  readonly userId?: string | null | undefined;
}

/** A panel as it is wished for. */
export interface PanelWish {
  readonly level: Level;
  readonly provinceCode?: string | null | undefined;
  readonly categoryIds: readonly string[];
  readonly seats: readonly SeatWish[];
}

/** What the database knows of the things that a wish names; what is missing here is unknown or out of reach. */
export interface KnownThings {
  readonly provinces: ReadonlySet<string>;
  readonly constituencies: ReadonlySet<string>;
  /** People who may sit on this panel: evaluators whose grant reaches it. */
  readonly evaluators: ReadonlySet<string>;
  /** The categories of the edition with their level. */
  readonly categories: ReadonlyMap<string, Level>;
}

/** Everything that is wrong with a new panel, at once. */
export const panelFaults = (wish: PanelWish, known: KnownThings): FieldFault[] => [
  ...provinceFaults(wish, known),
  ...categoryFaults(wish.categoryIds, wish.level, known.categories),
  ...chairFaults(wish.seats),
  ...wish.seats.flatMap((seat, place) => seatFaults(seat, known, `seats.${String(place)}.`)),
  ...repeated(wish.seats.map(({ number }) => number)).map((place) => fault(place, 'number', 'seat.number-taken')),
  ...repeated(wish.seats.map(({ userId }) => userId ?? null)).map((place) =>
    fault(place, 'userId', 'seat.member-twice'),
  ),
];

const fault = (place: number, field: string, code: string): FieldFault => ({
  field: `seats.${String(place)}.${field}`,
  code,
});

function provinceFaults({ level, provinceCode = null }: PanelWish, { provinces }: KnownThings): FieldFault[] {
  const field = 'provinceCode';
  if (level === 'national') return provinceCode === null ? [] : [{ field, code: 'panel.province-at-national-level' }];
  if (provinceCode === null) return [{ field, code: 'panel.province-missing' }];
  return provinces.has(provinceCode) ? [] : [{ field, code: 'panel.province-unknown' }];
}

/** Categories must belong to the panel's edition and level, each named once. */
export const categoryFaults = (
  categoryIds: readonly string[],
  level: Level,
  categories: KnownThings['categories'],
): FieldFault[] => [
  ...categoryIds.flatMap((id, place) => {
    const field = `categoryIds.${String(place)}`;
    const found = categories.get(id);
    if (found === undefined) return [{ field, code: 'panel.category-unknown' }];
    return found === level ? [] : [{ field, code: 'panel.category-of-other-level' }];
  }),
  ...repeated(categoryIds).map((place) => ({ field: `categoryIds.${String(place)}`, code: 'panel.category-twice' })),
];

function chairFaults(seats: readonly SeatWish[]): FieldFault[] {
  const count = (role: SeatRole): number => seats.filter((seat) => seat.role === role).length;
  return [
    ...(count('chair') === 1 ? [] : [{ field: 'seats', code: 'panel.needs-one-chair' }]),
    ...(count('secretary') <= 1 ? [] : [{ field: 'seats', code: 'panel.one-secretary-at-most' }]),
  ];
}

/** What is wrong with one seat taken alone; `path` is where it stands in the request, with its dot. */
export function seatFaults(
  seat: SeatWish,
  { constituencies, evaluators }: Pick<KnownThings, 'constituencies' | 'evaluators'>,
  path = '',
): FieldFault[] {
  const { constituencyCode, userId = null } = seat;
  return [
    ...(constituencies.has(constituencyCode)
      ? []
      : [{ field: `${path}constituencyCode`, code: 'seat.constituency-unknown' }]),
    ...(userId === null || evaluators.has(userId)
      ? []
      : [{ field: `${path}userId`, code: 'seat.member-not-an-evaluator' }]),
  ];
}

/** The places of every later occurrence of a value; null never repeats. */
const repeated = (values: readonly (string | number | null)[]): number[] =>
  values.flatMap((value, place) => (value !== null && values.indexOf(value) < place ? [place] : []));
