import { daysAfter } from '../calendar.js';
import { type Api } from '../client/api.js';
import { type DemoEdition } from '../editions.js';
import { type Entry, type Level, type PlannedContest, VERIFIED } from '../plan/index.js';

/** What the story needs to remember of a nomination. */
export interface NominationView {
  readonly id: string;
  readonly rankingId: string;
  readonly nominee: { readonly id: string; readonly name: string };
  readonly state: 'draft' | 'submitted' | 'returned' | 'verified' | 'failed' | 'withdrawn';
  readonly originId: string | null;
}

export interface EditionView {
  readonly id: string;
  readonly label: string;
  readonly state: 'draft' | 'running' | 'concluded';
  readonly createdAt: string;
  readonly version: number;
}

/** Where the story stands. Acts read from here what earlier acts found or made. */
export interface Story {
  readonly api: Api;
  /** Does the background work that waits, now. */
  readonly catchUp: () => Promise<unknown>;
  readonly demo: DemoEdition;
  readonly plan: readonly PlannedContest[];
  readonly now: () => Date;
  edition: EditionView;
  /** What its calendar is counted from: when the edition was made. */
  start: Date;
  /** Id of each account, by the key of the person. */
  readonly users: Map<string, string>;
  /** Id of the category of each contest, by the key of the contest. */
  readonly categories: Map<string, string>;
  readonly panels: Map<Level, string>;
  /** By contest and candidate. */
  readonly nominations: Map<string, NominationView>;
  /** Who was shortlisted, as ids of nominations, by the key of the contest. */
  readonly finalists: Map<string, ReadonlySet<string>>;
}

/** Shows how far an act is. */
interface Progress {
  /** How many steps there will be. */
  readonly expect: (steps: number) => void;
  readonly step: () => void;
}

/** A part of the story. It looks first and does what is missing, so that it can be told again from the start. */
export interface Act {
  readonly title: string;
  tell(story: Story, progress: Progress): Promise<void>;
}

/** The contests of a level. */
export const contestsOf = ({ plan }: Story, level: Level): PlannedContest[] =>
  plan.filter((contest) => contest.level === level);

/** True for a contest that is told to its end. */
export const isDecided = ({ progress }: PlannedContest): boolean => progress === null;

/** A candidate together with its contest. */
export interface Standing {
  readonly contest: PlannedContest;
  readonly entry: Entry;
}

export const standingsOf = (story: Story, level: Level): Standing[] =>
  contestsOf(story, level).flatMap((contest) => contest.entries.map((entry) => ({ contest, entry })));

/** Those whose file passes, in their order: only they are marked. */
export const judgedIn = (contest: PlannedContest): Standing[] =>
  contest.entries.flatMap((entry) => (fileOf(entry).state === 'verified' ? [{ contest, entry }] : []));

export const fileOf = ({ candidate }: Entry) => candidate.file ?? VERIFIED;

const nominationKey = (contest: string, candidate: string): string => `${contest}/${candidate}`;

/** The nomination of a candidate, both named by their keys. */
export function nominationById(story: Story, contest: string, candidate: string): NominationView {
  const key = nominationKey(contest, candidate);
  const found = story.nominations.get(key);
  if (!found) throw new Error(`Nobody put ${key} forward`);
  return found;
}

export const nominationOf = (story: Story, { contest, entry }: Standing): NominationView =>
  nominationById(story, contest.key, entry.candidate.key);

export const remember = (story: Story, standing: Standing, nomination: NominationView): void => {
  story.nominations.set(nominationKey(standing.contest.key, standing.entry.candidate.key), nomination);
};

/** The ranking in which a contest is held: that of any of its nominations. */
export function rankingOf(story: Story, contest: PlannedContest): string {
  const [entry] = contest.entries;
  if (!entry) throw new Error(`Nobody stands in ${contest.key}`);
  return nominationOf(story, { contest, entry }).rankingId;
}

/** The id that an earlier act left under this name. */
export function idOf<Key>(ids: ReadonlyMap<Key, string>, key: Key): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The story does not know ${String(key)} yet`);
  return id;
}

/** Who runs and who proposes at a level, by the key of the person. */
export const STAFF: Readonly<Record<Level, { readonly secretariat: string; readonly proposer: string }>> = {
  national: { secretariat: 'sekretariat', proposer: 'pengusul' },
  provincial: { secretariat: 'sekretariat.sulsel', proposer: 'pengusul.sulsel' },
};

/** A day counted from the one on which the edition was made: the same however often the story is told. */
export const dayOf = ({ start }: Story, days: number): string => daysAfter(start, days).toISOString().slice(0, 10);
