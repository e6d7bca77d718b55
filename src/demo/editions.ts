import { atWib, daysAfter } from './calendar.js';
import { HOME } from './data/province-73.js';
import { type Level } from './plan/contest.js';
import { nationalContests, provincialContests } from './plan/contests.js';
import { RUNNING_LAST_DAY, runningContests } from './plan/running.js';
import { DEMO_TEMPLATE } from './template.js';

/** A stage of the calendar as the API takes it. */
interface DemoStage {
  readonly level: Level;
  readonly code: string;
  readonly kind: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timeZone: 'Asia/Jakarta';
}

/** What the two editions of the demo differ in, besides who stands in them. */
export interface DemoEdition {
  readonly label: string;
  readonly ordinal: number;
  readonly names: { readonly id: string; readonly en: string };
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Whether the secretariat may see the marks of a ranking that is not decided yet. */
  readonly showsRunningRanking: boolean;
  readonly panelNames: Readonly<Record<Level, string>>;
  /** What evidence looks like: one line of text, or documents that can be looked at. */
  readonly evidence: 'text' | 'documents';
  /** True when its calendar is counted anew if the story was interrupted for longer than a day. */
  readonly movesAlong: boolean;
  /** How many rankings have been sent to be published when its story is told. */
  readonly publications: number;
  /** Its calendar, counted from the instant of loading. */
  readonly stages: (start: Date) => DemoStage[];
  readonly publicFrom: (start: Date) => string;
}

type Window = Pick<DemoStage, 'opensAt' | 'closesAt'>;

const stagesOf = (windowOf: (kind: string) => Window): DemoStage[] =>
  DEMO_TEMPLATE.steps.map(({ level, code, kind }) => ({
    level,
    code,
    kind,
    ...windowOf(kind),
    timeZone: 'Asia/Jakarta',
  }));

/** The whole story of 2018 is told in a minute, so every stage is open from before it until long after. */
const ALL_OPEN = { before: 30, after: 365 } as const;

/** The edition that is over: from the call for nominees to the announcement. Its embargo ended when it was made. */
export const PAST: DemoEdition = {
  label: '2018 (demo)',
  ordinal: 2,
  names: { id: 'Paritrana Award 2018 (demo, nilai sintetis)', en: 'Paritrana Award 2018 (demo, synthetic marks)' },
  periodStart: '2018-01-01',
  periodEnd: '2018-12-31',
  showsRunningRanking: false,
  panelNames: { national: 'Tim Penilai Nasional (contoh)', provincial: `Tim 9 ${HOME.name} (contoh)` },
  evidence: 'text',
  movesAlong: false,
  publications: provincialContests().length + nationalContests().length,
  stages: (start) => {
    const window = {
      opensAt: daysAfter(start, -ALL_OPEN.before).toISOString(),
      closesAt: daysAfter(start, ALL_OPEN.after).toISOString(),
    };
    return stagesOf(() => window);
  },
  publicFrom: (start) => start.toISOString(),
};

/** First and last day of each stage, from the day of loading. The plenary has begun: the UMKM need no interview. */
const DAYS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  nomination: [-30, 5],
  verification: [-14, 8],
  desk: [-7, 10],
  interview: [11, 18],
  plenary: [-2, 25],
};

/** How long the sealed ranking of the running edition stays under embargo: until ten in the morning, three days on. */
const EMBARGO = { days: 3, endsAt: '10:00:00' } as const;

/** The edition that runs whenever the demo is loaded: files to fill in, to check and to mark, and a result under embargo. */
export const RUNNING: DemoEdition = {
  label: '2026 (demo)',
  ordinal: 9,
  names: { id: 'Paritrana Award 2026 (contoh sintetis)', en: 'Paritrana Award 2026 (synthetic example)' },
  periodStart: `${RUNNING_LAST_DAY.slice(0, 4)}-01-01`,
  periodEnd: RUNNING_LAST_DAY,
  showsRunningRanking: true,
  panelNames: { national: 'Tim Penilai Nasional 2026 (contoh)', provincial: `Tim 9 ${HOME.name} 2026 (contoh)` },
  evidence: 'documents',
  movesAlong: true,
  publications: runningContests().filter(({ progress }) => progress === null).length,
  stages: (start) =>
    stagesOf((kind) => {
      const [first, last] = DAYS[kind] ?? [0, 0];
      return { opensAt: atWib(start, first, '00:00:00'), closesAt: atWib(start, last, '23:59:59') };
    }),
  publicFrom: (start) => atWib(start, EMBARGO.days, EMBARGO.endsAt),
};

/** In the order in which they are told. */
export const DEMO_EDITIONS: readonly DemoEdition[] = [PAST, RUNNING];
