import { type Outcome, parseProblem, scoreProblem, selectShortlist } from '../../core/scoring/index.js';
import { toRule } from '../../features/rubric-format/index.js';
import { type Entry, type Marks, type PlannedContest, SEATS } from './contest.js';

type Json = Readonly<Record<string, unknown>>;

/** What the plan says must come out of a contest. Candidates are named by their keys. */
export interface ExpectedResult {
  /** Who goes on to the interview, best first; everybody where there is none. */
  readonly shortlist: readonly string[];
  readonly outcome: Outcome;
}

/** Runs the whole contest on paper: the shortlist by the scores so far, then the final order. */
export function expectResult(contest: PlannedContest): ExpectedResult {
  const shortlist = expectShortlist(contest);
  const admitted = new Set(shortlist);
  const reached = ({ candidate }: Entry): boolean => admitted.has(candidate.key) && candidate.event?.kind !== 'absent';
  return { shortlist, outcome: score(contest, reached) };
}

function expectShortlist(contest: PlannedContest): string[] {
  if (contest.quota === null) return contest.candidates.map(({ key }) => key);
  return selectShortlist(score(contest, () => false).results, contest.quota).admitted;
}

/** Scores the contest when only those in `reachesInterview` have come to the last stage. */
function score(contest: PlannedContest, reachesInterview: (entry: Entry) => boolean): Outcome {
  const problem = {
    rule: toRule(contest.rubric),
    nominees: contest.entries.map((entry) => nomineeOf(contest, entry, reachesInterview(entry))),
  };
  const parsed = parseProblem(problem);
  if (!parsed.ok)
    throw new Error(`${contest.key}: ${parsed.faults.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
  return scoreProblem(parsed.value);
}

function nomineeOf(
  { rubric, quota }: PlannedContest,
  { candidate, figures, sheets }: Entry,
  isFinalist: boolean,
): Json {
  const { key, event } = candidate;
  const stages = quota === null || isFinalist ? rubric.stages : rubric.stages.slice(0, -1);
  const panels = stages
    .filter(({ kind }) => kind === 'rubric')
    .map(({ code }): [string, Json] => [code, panelOf(sheets.get(code))]);
  return {
    id: key,
    gates: Object.fromEntries(
      rubric.gates.map(({ code }) => [code, !(event?.kind === 'gate-fails' && event.gate === code)]),
    ),
    indicators: Object.fromEntries(figures.map(({ criterion, verified }) => [criterion, verified])),
    stageReached: stages.at(-1)?.code,
    ...Object.fromEntries(panels),
  };
}

const panelOf = (sheets: ReadonlyMap<number, Marks> | undefined): Json =>
  Object.fromEntries(
    SEATS.filter((seat) => sheets?.has(seat)).map((seat): [string, unknown] => [`P${String(seat)}`, sheets?.get(seat)]),
  );
