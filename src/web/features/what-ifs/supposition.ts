import { type Schemas } from '../../api/client.js';
import { unitsText } from './weight-shares.js';

type Body = Schemas['CreateWhatIf'];
type Points = NonNullable<NonNullable<Body['rounding']>['points']>;

/** What is supposed to be otherwise, as the page holds it; what is left out is as official. */
export interface Supposition {
  /** Units of every sibling of a group that was moved, by code. */
  readonly weights: Readonly<Record<string, number>>;
  readonly aggregates: Readonly<Record<string, 'mean' | 'olympic'>>;
  readonly points?: keyof typeof POINTS;
  readonly places?: number;
  readonly on?: NonNullable<NonNullable<Body['ranking']>['on']>;
  readonly method?: NonNullable<NonNullable<Body['ranking']>['method']>;
  readonly tieBreak?: readonly string[];
  readonly without: readonly string[];
  readonly withoutAdjustments: boolean;
}

/** The sets of rounding points that make sense to suppose. */
export const POINTS = {
  final: ['final'],
  stage: ['stage', 'final'],
  aspect: ['aspect', 'final'],
  criterion: ['criterion', 'final'],
  all: ['criterion', 'contribution', 'aspect', 'stage', 'final'],
} as const satisfies Readonly<Record<string, Points>>;

export const AS_OFFICIAL: Supposition = { weights: {}, aggregates: {}, without: [], withoutAdjustments: false };

/** The supposition as the API is asked it. */
export function whatIfBody(supposition: Supposition): Body {
  const { weights, aggregates, points, places, on, method, tieBreak, without, withoutAdjustments } = supposition;
  const weighed = Object.entries(weights).map(([code, units]) => ({ code, weight: unitsText(units) }));
  const pooled = Object.entries(aggregates).map(([stage, aggregate]) => ({ stage, aggregate }));
  const rounding = {
    ...(points === undefined ? {} : { points: [...POINTS[points]] }),
    ...(places === undefined ? {} : { places }),
  };
  const ranking = {
    ...(on === undefined ? {} : { on }),
    ...(method === undefined ? {} : { method }),
    ...(tieBreak === undefined ? {} : { tieBreak: [...tieBreak] }),
  };
  return {
    ...(weighed.length > 0 ? { weights: weighed } : {}),
    ...(pooled.length > 0 ? { aggregates: pooled } : {}),
    ...(Object.keys(rounding).length > 0 ? { rounding } : {}),
    ...(Object.keys(ranking).length > 0 ? { ranking } : {}),
    ...(without.length > 0 ? { withoutEvaluators: [...without] } : {}),
    ...(withoutAdjustments ? { withoutAdjustments } : {}),
  };
}

export const isAsOfficial = (supposition: Supposition): boolean => Object.keys(whatIfBody(supposition)).length === 0;

/** The supposition as it stands in the address; empty when it is as official. */
export const toParam = (supposition: Supposition): string =>
  isAsOfficial(supposition) ? '' : JSON.stringify(supposition);

/** What an address says, as far as it can be read; a forged one is as official. */
export function fromParam(text: string): Supposition {
  if (text === '') return AS_OFFICIAL;
  try {
    const read = JSON.parse(text) as Partial<Supposition> | null;
    if (read === null || typeof read !== 'object') return AS_OFFICIAL;
    return {
      ...read,
      weights: ofKind(read.weights, 'number'),
      aggregates: ofKind(read.aggregates, 'string'),
      without: Array.isArray(read.without) ? read.without.map(String) : [],
      withoutAdjustments: read.withoutAdjustments === true,
    };
  } catch {
    return AS_OFFICIAL;
  }
}

function ofKind<Value>(record: Readonly<Record<string, Value>> | undefined, kind: 'number' | 'string') {
  const entries = Object.entries(typeof record === 'object' ? record : {});
  return Object.fromEntries(entries.filter(([, value]) => typeof value === kind));
}
