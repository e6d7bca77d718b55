import { Matrix, solve } from 'ml-matrix';

/** How often two contenders (positions in the list) met, ties not being possible. */
export interface Encounter {
  readonly first: number;
  readonly second: number;
  readonly games: number;
}

/** The strength of a contender. */
export interface Strength {
  readonly name: string;
  readonly wins: number;
  readonly games: number;
  /** Logits; all sum to zero. */
  readonly measure: number;
  /** One over the root of the contender's information, the others held fixed. */
  readonly standardError: number;
}

/**
 * `disconnected`: two groups never met, so that their strengths cannot be compared. `no-finite-solution`: somebody won or lost
 * every game against a whole group, so that their distance has no bound.
 */
export type PairedComparison =
  | { readonly status: 'fitted'; readonly strengths: readonly Strength[] }
  | { readonly status: 'disconnected' }
  | { readonly status: 'insufficient-data'; readonly reason: 'too-few-contenders' | 'no-finite-solution' };

const CONVERGED = 1e-12;
const MOST_STEPS = 100;
/** Strengths further out than this grow without bound. */
const UNBOUNDED = 15;

/**
 * Paired comparisons: log odds that A beats B = A - B, fitted by maximum likelihood. Each contender's total of wins decides (the
 * sufficient statistic); `wins` stand in the order of the names. Source: Bradley & Terry (1952), Biometrika 39, 324-345.
 * @throws RangeError for a position outside the list, games below zero, or wins that are not as many as the games.
 */
export function bradleyTerry(
  names: readonly string[],
  wins: readonly number[],
  encounters: readonly Encounter[],
): PairedComparison {
  assertPossible(names, wins, encounters);
  if (names.length < 2) return { status: 'insufficient-data', reason: 'too-few-contenders' };
  if (!haveAllMet(names.length, encounters)) return { status: 'disconnected' };
  const measures = maximise(wins, encounters);
  if (measures === null) return { status: 'insufficient-data', reason: 'no-finite-solution' };
  const games = names.map((_, contender) => gamesOf(encounters, contender));
  const { information } = slopeAt(measures, wins, encounters);
  return {
    status: 'fitted',
    strengths: names.map((name, contender) => ({
      name,
      wins: wins[contender] ?? 0,
      games: games[contender] ?? 0,
      measure: measures[contender] ?? 0,
      standardError: 1 / Math.sqrt(information.get(contender, contender)),
    })),
  };
}

function assertPossible(names: readonly string[], wins: readonly number[], encounters: readonly Encounter[]): void {
  let left = wins.reduce((sum, own) => sum + own, 0);
  for (const { first, second, games } of encounters) {
    const isKnown = [first, second].every((position) => position in names);
    if (!isKnown || first === second || !(games >= 0)) throw new RangeError('bradleyTerry: an impossible encounter');
    left -= games;
  }
  if (wins.length !== names.length || left !== 0) throw new RangeError('bradleyTerry: every game has one winner');
}

/** True when a chain of games leads from the first contender to every other. */
function haveAllMet(contenders: number, encounters: readonly Encounter[]): boolean {
  const reached = new Set([0]);
  // A set grows while it is walked: each contender reached is looked at once.
  for (const contender of reached) {
    for (const { first, second, games } of encounters) {
      if (games > 0 && first === contender) reached.add(second);
      if (games > 0 && second === contender) reached.add(first);
    }
  }
  return reached.size === contenders;
}

function maximise(wins: readonly number[], encounters: readonly Encounter[]): Float64Array | null {
  const size = wins.length;
  const measures = new Float64Array(size);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { surplus, information } = slopeAt(measures, wins, encounters);
    // The level of strengths is free; adding a constant matrix holds their sum at zero.
    const change = solve(information.add(Matrix.ones(size, size)), Matrix.columnVector(surplus), true).to1DArray();
    if (!change.every((value) => Math.abs(value) < UNBOUNDED)) return null;
    const largest = change.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    change.forEach((value, contender) => {
      measures[contender] = (measures[contender] ?? 0) + value / Math.max(1, largest);
    });
    if (measures.some((measure) => !(Math.abs(measure) < UNBOUNDED))) return null;
    if (largest < CONVERGED) return isSolved(surplus) ? measures : null;
  }
  return null;
}

/** Without a maximum the wins cannot be met, however small the steps. */
const isSolved = (surplus: Float64Array): boolean => surplus.every((value) => Math.abs(value) < 1e-6);

function slopeAt(measures: Float64Array, wins: readonly number[], encounters: readonly Encounter[]) {
  const surplus = Float64Array.from(wins);
  const information = Matrix.zeros(wins.length, wins.length);
  for (const { first, second, games } of encounters) {
    const chance = 1 / (1 + Math.exp((measures[second] ?? 0) - (measures[first] ?? 0)));
    surplus[first] = (surplus[first] ?? 0) - games * chance;
    surplus[second] = (surplus[second] ?? 0) - games * (1 - chance);
    const weight = games * chance * (1 - chance);
    for (const [a, b] of [
      [first, second],
      [second, first],
    ] as const) {
      information.set(a, a, information.get(a, a) + weight);
      information.set(a, b, information.get(a, b) - weight);
    }
  }
  return { surplus, information };
}

const gamesOf = (encounters: readonly Encounter[], contender: number): number =>
  encounters.reduce(
    (sum, { first, second, games }) => sum + (first === contender || second === contender ? games : 0),
    0,
  );
