import { type Api } from '../client/api.js';
import { type Entry, type Level, type PlannedContest } from '../plan/index.js';

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
  readonly plan: readonly PlannedContest[];
  edition: EditionView;
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

/** A candidate together with its contest. */
export interface Standing {
  readonly contest: PlannedContest;
  readonly entry: Entry;
}

export const standingsOf = (story: Story, level: Level): Standing[] =>
  contestsOf(story, level).flatMap((contest) => contest.entries.map((entry) => ({ contest, entry })));

const nominationKey = ({ contest, entry }: Standing): string => `${contest.key}/${entry.candidate.key}`;

export function nominationOf(story: Story, standing: Standing): NominationView {
  const found = story.nominations.get(nominationKey(standing));
  if (!found) throw new Error(`Nobody put ${nominationKey(standing)} forward`);
  return found;
}

export const remember = (story: Story, standing: Standing, nomination: NominationView): void => {
  story.nominations.set(nominationKey(standing), nomination);
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

const DAY_MS = 24 * 3_600_000;

/** A day counted from the one on which the edition was made: the same however often the story is told. */
export const dayOf = ({ edition }: Story, days: number): string =>
  new Date(new Date(edition.createdAt).getTime() + days * DAY_MS).toISOString().slice(0, 10);
