import { addTo, at, dot, sumOf } from './arrays.js';
import { type Observations, scoresPerEvaluator, scoresPerNominee } from './observations.js';

/**
 * Iteration ends when another sweep would move no leniency by more than this part of the largest deviation of a score from
 * the mean; on connected designs that leaves the answer within about 1e-9 of the direct solution.
 */
const SWEEP_TOLERANCE = 1e-13;

/**
 * Leniencies (sum zero) of the reduced normal equations without forming them: conjugate gradients, preconditioned by the number
 * of scores of each evaluator. Each round costs one sweep over the observations, as one of Gauss-Seidel does, and weak links
 * slow it far less. `right` is the sum over an evaluator's scores of score less nominee mean; `scale` is in points.
 */
export function solveBySweeps(observations: Observations, right: Float64Array, scale: number): Float64Array {
  const size = observations.evaluators.length;
  const counts = scoresPerEvaluator(observations);
  const apply = reducedNormalOf(observations, counts);
  const solution = new Float64Array(size);
  const residual = right.slice();
  const step = (): Float64Array => residual.map((value, j) => value / at(counts, j));
  let move = step();
  let direction = move.slice();
  let size2 = dot(residual, move);
  // In exact arithmetic `size` rounds suffice; rounding may ask for some more, and a scale it cannot reach ends here.
  for (let round = 0; round < 4 * size + 50 && largest(move) > SWEEP_TOLERANCE * scale; round += 1) {
    const image = apply(direction);
    const length = size2 / dot(direction, image);
    for (let j = 0; j < size; j += 1) {
      addTo(solution, j, length * at(direction, j));
      addTo(residual, j, -length * at(image, j));
    }
    move = step();
    const next = dot(residual, move);
    const keep = next / size2;
    direction = direction.map((value, j) => at(move, j) + keep * value);
    size2 = next;
  }
  const shift = sumOf(solution) / size;
  return solution.map((value) => value - shift);
}

/** The map b -> D_a b - N' D_n^-1 N b, in one pass over the observations and one back. */
function reducedNormalOf(observations: Observations, counts: Float64Array): (b: Float64Array) => Float64Array {
  const { nominee, evaluator } = observations;
  const perNominee = scoresPerNominee(observations);
  const means = new Float64Array(perNominee.length);
  return (b) => {
    means.fill(0);
    for (let t = 0; t < nominee.length; t += 1) addTo(means, at(nominee, t), at(b, at(evaluator, t)));
    for (let i = 0; i < means.length; i += 1) means[i] = at(means, i) / at(perNominee, i);
    const image = b.map((value, j) => at(counts, j) * value);
    for (let t = 0; t < nominee.length; t += 1) addTo(image, at(evaluator, t), -at(means, at(nominee, t)));
    return image;
  };
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
