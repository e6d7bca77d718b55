import { drawSheets } from '../marks.js';
import { type Candidate, type Contest, type Entry, type PlannedContest, type Presenter, type Tier } from './contest.js';
import { drawFigures } from './figures.js';
import { makeEqual, matchScore, partAccidents } from './ties.js';

/** Draws everything for a contest, then makes the ties that its candidates are meant to have and parts all others. Pure. */
export function drawContest(contest: Contest): PlannedContest {
  const drawn = { ...contest, entries: contest.candidates.map((candidate) => drawEntry(contest, candidate)) };
  return partAccidents(contest.candidates.reduce(settle, drawn));
}

function settle(contest: PlannedContest, { key, event }: Candidate): PlannedContest {
  if (event?.kind === 'ties-with') return matchScore(contest, key, event.other);
  if (event?.kind === 'equals') return makeEqual(contest, key, event.other);
  return contest;
}

function drawEntry(contest: Contest, candidate: Candidate): Entry {
  const recused = contest.conflicts.filter((one) => one.candidate === candidate.key).map(({ seat }) => seat);
  const presenter = presenterOf(contest, candidate.tier);
  return {
    candidate,
    figures: drawFigures(contest, candidate),
    presenter,
    sheets: drawSheets(contest, candidate, presenter, new Set(recused)),
  };
}

const GOVERNMENT: readonly Presenter[] = [
  { role: 'head_of_region', level: 6 },
  { role: 'deputy_head', level: 5 },
  { role: 'regional_secretary', level: 4 },
];
const COMPANY: readonly Presenter[] = [
  { role: 'president_director', level: 6 },
  { role: 'director', level: 5 },
  { role: 'manager', level: 4 },
];
const PLACE: Readonly<Record<Tier, number>> = { first: 0, second: 0, third: 0, shortlist: 1, field: 2 };

/** The better the tier, the higher whoever comes: the sources agree that the person of the presenter counts. */
function presenterOf({ candidates: [first] }: Contest, tier: Tier): Presenter {
  const presenters = first?.sizeClassCode === null ? GOVERNMENT : COMPANY;
  return presenters[PLACE[tier]] ?? { role: 'other', level: 2 };
}
