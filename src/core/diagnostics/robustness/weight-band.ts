import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { type RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { type Problem } from '../../scoring/problem.js';
import { insufficient, type Measured } from '../reliability/measured.js';
import { DEFAULT_DRAWS, DEFAULT_TOP, type DrawOptions, generatorOf, requireCount } from './draws.js';
import { type RankDraws, RankTally } from './rank-tally.js';
import { fieldScorer } from './field-scorer.js';
import { scoreModel, type WeightTree } from './score-model.js';

/** How far a weight may be off in a draw: 0.25 is 25 % either way (COINr's NoiseFactor). */
const BAND = 0.25;

export interface WeightBandOptions extends DrawOptions {
  /** Above 0, below 1. */
  readonly band?: number;
}

/** Insufficient with fewer than two ranked nominees. */
export type WeightBand = Measured<RankDraws & { readonly seed: number; readonly band: number }>;

/**
 * Ranks the field again under weights that are off by chance: every weight of a stage, aspect, criterion and indicator is
 * multiplied by U(1 - band, 1 + band) and shared out among its siblings anew (scoring.md section 5, COINr). Draws rank on
 * doubles: unrounded finals after adjustment, without the tie-break chain, scores within 1e-9 points sharing a rank; whoever
 * reached a later stage stays above. The answer depends on the inputs and the seed alone, not on the order of the nominees.
 *
 * @throws RangeError for a seed, count or band out of range, or more than `MOST_NOMINEES` ranked nominees.
 */
export function weightBand(problem: Problem, options: WeightBandOptions): WeightBand {
  const { seed, draws = DEFAULT_DRAWS, topK = DEFAULT_TOP, band = BAND } = options;
  if (!(band > 0 && band < 1)) throw new RangeError('a weight band lies between 0 and 1');
  requireCount(draws, 'draws');
  requireCount(topK, 'topK');
  const generator = generatorOf(seed);
  const model = scoreModel(problem);
  if (model.nominees.length < 2) return insufficient('too-few-nominees');
  const tally = new RankTally(model.nominees.length);
  const score = fieldScorer(model);
  const perturb = perturber(model.tree, band);
  const scores = new Float64Array(model.nominees.length);
  for (let draw = 0; draw < draws; draw += 1) {
    score(perturb(generator), model.points, scores);
    tally.add(scores);
  }
  return { status: 'measured', seed, band, ...tally.summary(model.nominees, topK) };
}

/** A function that draws weights: the same array each time. Siblings keep their sum, which matters where it is one of factors. */
function perturber({ parents, weights }: WeightTree, band: number): (generator: RandomGenerator) => Float64Array {
  const drawn = new Float64Array(weights.length);
  const published = new Float64Array(weights.length);
  const sums = new Float64Array(weights.length);
  for (let node = 1; node < weights.length; node += 1) {
    const parent = parents[node] ?? 0;
    published[parent] = (published[parent] ?? 0) + (weights[node] ?? 0);
  }
  return (generator) => {
    sums.fill(0);
    for (let node = 1; node < weights.length; node += 1) {
      const parent = parents[node] ?? 0;
      const weight = (weights[node] ?? 0) * (1 - band + 2 * band * uniformFloat64(generator));
      drawn[node] = weight;
      sums[parent] = (sums[parent] ?? 0) + weight;
    }
    for (let node = 1; node < weights.length; node += 1) {
      const parent = parents[node] ?? 0;
      drawn[node] = ((drawn[node] ?? 0) * (published[parent] ?? 0)) / (sums[parent] ?? 1);
    }
    return drawn;
  };
}
