import { type LevelDescriptor, type RubricBody } from '../features/rubric-format/index.js';
import { type Candidate, type Contest, type Marks, type Presenter, SEATS, type Tier } from './plan/contest.js';
import { between, type Random, seeded } from './random.js';

type Stage = RubricBody['stages'][number];

/** What a middling evaluator would give, by tier; wide enough apart that leniency never turns the order of tiers. */
const STRENGTH: Readonly<Record<Tier, readonly [number, number]>> = {
  first: [86, 87],
  second: [83, 83],
  third: [80, 81],
  shortlist: [71, 77],
  field: [48, 63],
};

/** Points that each seat gives above or below the others, whoever stands before it. */
const LENIENCY: readonly number[] = [0, 3, -2, 1, -4, 2, 0, -1, 4];

// Below the lowest and above the highest level of the shipped rubrics, where marks need a reason of their own.
const LOWEST_MARK = 31;
const HIGHEST_MARK = 89;
const SPREAD = 5;

/**
 * The synthetic marks of one candidate in every panel stage: whole points around what its tier is worth, a little higher or
 * lower by criterion, by seat and by chance. The same contest and candidate always get the same marks. Seats in `recused`
 * give none.
 */
export function drawSheets(
  { key, rubric }: Pick<Contest, 'key' | 'rubric'>,
  candidate: Candidate,
  presenter: Presenter,
  recused: ReadonlySet<number>,
): Map<string, Map<number, Marks>> {
  const random = seeded(`${key}/${candidate.key}`);
  const [lo, hi] = STRENGTH[candidate.tier];
  const strength = between(random, lo, hi);
  return new Map(
    rubric.stages
      .filter(({ kind }) => kind === 'rubric')
      .map((stage) => [stage.code, drawStage(random, stage, strength, presenter, recused)]),
  );
}

function drawStage(random: Random, stage: Stage, strength: number, presenter: Presenter, recused: ReadonlySet<number>) {
  const criteria = stage.aspects.flatMap((aspect) => aspect.criteria);
  const leanings = criteria.map(() => between(random, -4, 4));
  const sheets = SEATS.map((seat): [number, Marks] => {
    const marks = criteria.map(({ levelDescriptors }, place) => {
      const wish = strength + (leanings[place] ?? 0) + (LENIENCY[seat - 1] ?? 0) + between(random, -SPREAD, SPREAD);
      return within(bandOf(levelDescriptors ?? [], presenter), wish);
    });
    return [seat, marks];
  });
  return new Map(sheets.filter(([seat]) => !recused.has(seat)));
}

/** Where the levels name presenters, the mark lies in the band of who came; elsewhere between the extremes. */
function bandOf(levels: readonly LevelDescriptor[], presenter: Presenter): readonly [number, number] {
  const band = isPresence(levels) ? levels.find(({ level }) => level === presenter.level) : undefined;
  return band ? [Number(band.from), Number(band.to)] : [LOWEST_MARK, HIGHEST_MARK];
}

/** A criterion about who came is told by its lowest level, which is a single mark: nobody came. */
const isPresence = (levels: readonly LevelDescriptor[]): boolean => {
  const lowest = levels.find(({ level }) => level === 1);
  return lowest !== undefined && lowest.from === lowest.to;
};

const within = ([lo, hi]: readonly [number, number], wish: number): number => Math.min(hi, Math.max(lo, wish));

/** The level that a mark lies in; undefined where the criterion has none. */
export const levelOf = (levels: readonly LevelDescriptor[], mark: number): number | undefined =>
  levels.find(({ from, to }) => Number(from) <= mark && mark <= Number(to))?.level;
