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
  /** How far its file comes; verified when left out. */
  readonly file?: FilePlan;
  /** Codes of figures that it claims higher than they are found to be. */
  readonly overstates?: readonly string[];
}

/** Where the file of a nominee stands when the story ends. */
export interface FilePlan {
  readonly state: 'draft' | 'submitted' | 'returned' | 'verified' | 'failed' | 'withdrawn';
  /** What its owner reads, where it was returned, failed or withdrawn. */
  readonly reason?: string;
  /** How many of its figures a draft has; all when left out. */
  readonly filled?: number;
  /** How many of its figures the secretariat has checked; when left out all of a verified file, none of another. */
  readonly checked?: number;
  /** Gates that nobody has decided yet. */
  readonly pendingGates?: readonly string[];
}

export const VERIFIED: FilePlan = { state: 'verified' };

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

/** Where figures come from, and the day that made-up ones are of. */
export interface FigureTerms {
  /** True where real figures are entered if a source states them. */
  readonly areSourced: boolean;
  readonly lastDay: string;
}

/** How far a seat has come at the desk: nominees it has declared itself about, handed in, and begun after those, in their order. */
export interface SeatProgress {
  readonly declared: number;
  readonly submitted: number;
  readonly begun: number;
}

/** A submitted sheet that its evaluator asks to open again. */
interface Reopening {
  readonly seat: number;
  readonly candidate: string;
  readonly reason: string;
}

/** What an evaluator finds wrong with a file. */
interface ProblemOfFile {
  readonly seat: number;
  readonly candidate: string;
  readonly category: 'unreadable' | 'contradiction' | 'missing' | 'other';
  readonly criterion: string;
  readonly text: string;
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
  readonly figureTerms: FigureTerms;
  /** How far each seat comes; null for a contest that is marked, decided, sealed and published. A seat left out does nothing. */
  readonly progress: ReadonlyMap<number, SeatProgress> | null;
  readonly reopening?: Reopening;
  readonly problem?: ProblemOfFile;
}

/** A measured figure: what is claimed and what is found, each with where it comes from. */
export interface PlannedFigure {
  readonly criterion: string;
  readonly value: string;
  readonly source: string;
  readonly verified: string;
  readonly verifiedSource: string;
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
