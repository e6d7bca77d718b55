import { type RubricBody } from '../../features/rubric-format/index.js';

export type Level = 'provincial' | 'national';

/** How well a candidate is meant to do; the marks are drawn to fit. */
export type Tier = 'first' | 'second' | 'third' | 'shortlist' | 'field';

/** One candidate of a contest before anything is drawn for it. */
export interface Candidate {
  /** Names the candidate inside its contest. */
  readonly key: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly regencyCode: string | null;
  readonly sizeClassCode: string | null;
  readonly tier: Tier;
  /** True when it is not put forward but promoted as rank I of its province. */
  readonly isPromoted: boolean;
  /** The one thing that happens to it, if any. Only made-up nominees meet with misfortune. */
  readonly event?: DemoEvent;
}

export type DemoEvent =
  | { readonly kind: 'gate-fails'; readonly gate: string; readonly reason: string }
  | { readonly kind: 'absent' }
  /** Its published score is that of the candidate named; the tie-break chain decides. */
  | { readonly kind: 'ties-with'; readonly other: string }
  /** Everything about it is equal to the candidate named; both share the rank. */
  | { readonly kind: 'equals'; readonly other: string };

/** A seat that declares a conflict with a candidate. */
interface Conflict {
  readonly seat: number;
  readonly candidate: string;
  readonly kind: 'business' | 'prior_advice';
  readonly reason: string;
}

/** One ranking of the demo: which category, who stands in it, who has a conflict. */
export interface Contest {
  readonly key: string;
  readonly level: Level;
  /** Code of the category in the template. */
  readonly categoryCode: string;
  readonly provinceCode: string | null;
  readonly rubric: RubricBody;
  /** How many go on to the interview; null when there is none. */
  readonly quota: number | null;
  readonly candidates: readonly Candidate[];
  readonly conflicts: readonly Conflict[];
}

/** A measured figure: the text that is entered, and where it comes from. */
export interface PlannedFigure {
  readonly criterion: string;
  readonly value: string;
  readonly source: string;
  /** The day of the data. */
  readonly asOf: string;
}

export interface Presenter {
  /** As the attendance of an interview names it. */
  readonly role: PresenterRole;
  /** The level of the first interview criterion that this presenter stands for. */
  readonly level: number;
}

type PresenterRole =
  | 'head_of_region'
  | 'deputy_head'
  | 'regional_secretary'
  | 'president_director'
  | 'director'
  | 'manager'
  | 'owner'
  | 'other';

/** Marks of one seat, whole points by criterion in the order of the stage. */
export type Marks = readonly number[];

/** Everything that will be entered about one candidate. */
export interface Entry {
  readonly candidate: Candidate;
  readonly figures: readonly PlannedFigure[];
  readonly presenter: Presenter;
  /** By stage code, then by seat; a recused seat has none. */
  readonly sheets: ReadonlyMap<string, ReadonlyMap<number, Marks>>;
}

/** A contest with everything drawn. */
export interface PlannedContest extends Contest {
  readonly entries: readonly Entry[];
}

/** The seats of every panel of the demo. */
export const SEATS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
