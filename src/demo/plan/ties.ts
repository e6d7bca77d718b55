import { Fraction, toUnitsHalfUp } from '../../core/scoring/index.js';
import { type Entry, type Marks, type PlannedContest } from './contest.js';
import { expectResult } from './scoring.js';

const PLACES = 2;
/** Enough single points to move a nominee through the whole scale of one criterion for all seats. */
const MOVES_AT_MOST = 900;

/**
 * Moves single points of `key` in the desk stage until its published score is that of `other`. One point of the lightest
 * criterion moves the score by less than a hundredth, so no score can be jumped over. The interview is left alone, so
 * the tie-break chain has something to decide.
 */
export function matchScore(contest: PlannedContest, key: string, other: string): PlannedContest {
  const target = publishedScore(contest, other);
  let moved = contest;
  for (let move = 0; move < MOVES_AT_MOST; move += 1) {
    const distance = target - publishedScore(moved, key);
    if (distance === 0n) return moved;
    moved = changeEntry(moved, key, (entry) => movePoint(contest, entry, move, distance > 0n ? 1 : -1));
  }
  throw new Error(`${contest.key}: the score of ${key} cannot be made that of ${other}`);
}

/** Gives `key` the figures of `other` and its marks, each seat's sheet to the next seat: every mean is the same. */
export function makeEqual(contest: PlannedContest, key: string, other: string): PlannedContest {
  const twin = entryOf(contest, other);
  const sheets = new Map([...twin.sheets].map(([stage, bySeat]) => [stage, rotate(bySeat)]));
  return changeEntry(contest, key, (entry) => ({ ...entry, figures: twin.figures, presenter: twin.presenter, sheets }));
}

/**
 * Parts every tie of published scores that chance made, by single points of one of the two; ties that are meant
 * stay.
 */
export function partAccidents(contest: PlannedContest): PlannedContest {
  const meant = new Set(
    contest.candidates.flatMap(({ key, event }) => (event && 'other' in event ? [key, event.other] : [])),
  );
  let parted = contest;
  for (let move = 0; move < MOVES_AT_MOST; move += 1) {
    const key = accidentIn(parted, meant);
    if (key === undefined) return parted;
    parted = changeEntry(parted, key, (entry) => movePoint(contest, entry, move, -1));
  }
  throw new Error(`${contest.key}: its ties cannot be parted`);
}

/** The first of two neighbours with the same published score, unless both are meant to have it. */
function accidentIn(contest: PlannedContest, meant: ReadonlySet<string>): string | undefined {
  const { results } = expectResult(contest).outcome;
  return results.find(({ id, marginToNext }, place) => {
    const next = results[place + 1];
    return marginToNext === '0.00' && !(meant.has(id) && meant.has(next?.id ?? ''));
  })?.id;
}

function rotate(bySeat: ReadonlyMap<number, Marks>): Map<number, Marks> {
  const seats = [...bySeat.keys()];
  return new Map(seats.map((seat, place) => [seat, bySeat.get(seats[(place + 1) % seats.length] ?? seat) ?? []]));
}

function movePoint(contest: PlannedContest, entry: Entry, move: number, by: 1 | -1): Entry {
  const stage = contest.rubric.stages.find(({ kind }) => kind === 'rubric');
  const sheets = stage && entry.sheets.get(stage.code);
  if (!stage || !sheets) return entry;
  const seats = [...sheets.keys()];
  const seat = seats[move % seats.length] ?? NaN;
  const marks = sheets.get(seat) ?? [];
  const lightest = lightestCriterion(stage);
  const changed = marks.map((mark, place) => (place === lightest ? mark + by : mark));
  return { ...entry, sheets: new Map([...entry.sheets, [stage.code, new Map([...sheets, [seat, changed]])]]) };
}

function lightestCriterion({ aspects }: PlannedContest['rubric']['stages'][number]): number {
  const weights = aspects.flatMap((aspect) =>
    aspect.criteria.map(({ weight }) => new Fraction(weight).mul(new Fraction(aspect.weight)).valueOf()),
  );
  return weights.indexOf(Math.min(...weights));
}

/** In hundredths, as it will be published. */
function publishedScore(contest: PlannedContest, key: string): bigint {
  const { finalExact } = expectResult(contest).outcome.results.find(({ id }) => id === key) ?? {};
  if (!finalExact) throw new Error(`${contest.key}: ${key} has no score`);
  return toUnitsHalfUp(new Fraction(finalExact), PLACES);
}

function entryOf({ key: contest, entries }: PlannedContest, key: string): Entry {
  const entry = entries.find(({ candidate }) => candidate.key === key);
  if (!entry) throw new Error(`${contest}: nobody is called ${key}`);
  return entry;
}

const changeEntry = (contest: PlannedContest, key: string, change: (entry: Entry) => Entry): PlannedContest => ({
  ...contest,
  entries: contest.entries.map((entry) => (entry.candidate.key === key ? change(entry) : entry)),
});
