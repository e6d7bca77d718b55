import { type Problem } from '../../scoring/problem.js';
import { type RubricStage } from '../../scoring/rule.js';
import { insufficient, type Measured } from '../reliability/measured.js';
import { DEFAULT_DRAWS, DEFAULT_TOP, type DrawOptions, generatorOf, requireCount } from './draws.js';
import { type PanelMarks, panelMarks, poolStage } from './panel-marks.js';
import { type RankDraws, RankTally } from './rank-tally.js';
import { drawResample, forEachResample, isEnumerable, type Multiplicities } from './resamples.js';
import { effectiveWeights, finishScores, type ScoreModel, scoreModel } from './score-model.js';

/** Evaluators who are drawn together, and the stages they marked. */
export interface ResampledPanel {
  readonly evaluators: readonly string[];
  readonly stages: readonly string[];
}

/** Insufficient with fewer than two ranked nominees, or without a panel of at least two evaluators. */
export type Bootstrap = Measured<
  RankDraws & {
    /** "enumerated": every resample counted once, so shares are exact and the seed was not used. */
    readonly method: 'enumerated' | 'drawn';
    readonly seed: number;
    readonly panels: readonly ResampledPanel[];
  }
>;

/**
 * Ranks the field again under panels drawn with replacement from the panel, jointly for all nominees (scoring.md section 5,
 * case 20). All k^k resamples are enumerated for panels of up to six, unless there are so many panels that the distinct
 * resamples exceed 20,000; else `draws` are made. Stages marked by the same evaluators are resampled together, different
 * panels independently. A nominee for whom nobody drawn has a sheet keeps the official score of that stage.
 *
 * Draws rank on doubles: no rounding, no tie-break chain, scores within 1e-9 points share a rank; whoever reached a later stage
 * stays above. The answer depends on inputs and seed alone, not on the order of nominees or evaluators.
 *
 * @throws RangeError for a seed or count out of range, or more than `MOST_NOMINEES` ranked nominees.
 */
export function panelBootstrap(problem: Problem, options: DrawOptions): Bootstrap {
  const { seed, draws = DEFAULT_DRAWS, topK = DEFAULT_TOP } = options;
  requireCount(draws, 'draws');
  requireCount(topK, 'topK');
  const generator = generatorOf(seed);
  const model = scoreModel(problem);
  const panels = panelsOf(problem, model);
  const sizes = panels.map(({ evaluators }) => evaluators.length);
  if (model.nominees.length < 2) return insufficient('too-few-nominees');
  if (!sizes.some((size) => size > 1)) return insufficient('too-few-evaluators');
  const tally = new RankTally(model.nominees.length);
  const score = resampleScorer(model, panels);
  const scores = new Float64Array(model.nominees.length);
  const method = isEnumerable(sizes) ? 'enumerated' : 'drawn';
  const visit = (drawn: Multiplicities, times: number): void => {
    score(drawn, scores);
    tally.add(scores, times);
  };
  if (method === 'enumerated') forEachResample(sizes, visit);
  else {
    const drawn = sizes.map((size) => new Int32Array(size));
    for (let draw = 0; draw < draws; draw += 1) {
      drawResample(generator, drawn);
      visit(drawn, 1);
    }
  }
  const named = panels.map(({ evaluators, stages }) => ({ evaluators, stages: stages.map(({ code }) => code) }));
  return { status: 'measured', method, seed, panels: named, ...tally.summary(model.nominees, topK) };
}

interface Panel {
  evaluators: string[];
  stages: RubricStage[];
}

/** The rubric stages by who marked in them, in the order of the rule; evaluators in order of their codes. */
function panelsOf({ rule }: Problem, { evaluations }: ScoreModel): Panel[] {
  const panels = new Map<string, Panel>();
  for (const stage of rule.stages) {
    if (stage.kind !== 'rubric') continue;
    const sheets = evaluations.flatMap(({ nominee }) => nominee.sheets.get(stage.code) ?? []);
    const present = sheets.filter(({ marks }) => marks !== null).map(({ evaluator }) => evaluator);
    const evaluators = [...new Set(present)].toSorted();
    if (evaluators.length === 0) continue;
    const key = JSON.stringify(evaluators);
    const panel = panels.get(key) ?? { evaluators, stages: [] };
    panel.stages.push(stage);
    panels.set(key, panel);
  }
  return [...panels.values()];
}

/** One rubric stage: whose draw it takes, its marks, and by nominee what it weighs and what it officially scored. */
interface Part {
  panel: number;
  marks: PanelMarks;
  weights: Float64Array;
  official: Float64Array;
}

/** A function that scores the whole field under one resample, into the array given; it makes no garbage. */
function resampleScorer(
  model: ScoreModel,
  panels: readonly Panel[],
): (drawn: Multiplicities, scores: Float64Array) => void {
  const weights = nodeWeights(model);
  const parts = panels.flatMap(({ evaluators, stages }, panel) =>
    stages.map((stage): Part => ({ panel, ...partOf(model, stage, evaluators, weights) })),
  );
  const fixed = fixedPart(model, panels, weights);
  return (drawn, scores) => {
    scores.set(fixed);
    for (const { panel, marks, weights: stageWeights, official } of parts) {
      const row = drawn[panel] ?? NOBODY;
      for (let i = 0; i < scores.length; i += 1) {
        const weight = stageWeights[i] ?? 0;
        if (weight === 0) continue;
        const pooled = poolStage(marks, i, row);
        scores[i] = (scores[i] ?? 0) + weight * (Number.isNaN(pooled) ? (official[i] ?? 0) : pooled);
      }
    }
    finishScores(scores, model.finish);
  };
}

const NOBODY = new Int32Array(0);

/** The effective weight of every node of the tree, nominee by nominee. */
function nodeWeights({ nominees, tree, patterns }: ScoreModel): Float64Array[] {
  const sums = new Float64Array(tree.parents.length);
  const rows = nominees.map(() => new Float64Array(0));
  for (const pattern of patterns) {
    const effective = new Float64Array(tree.parents.length);
    effectiveWeights(tree, tree.weights, pattern, sums, effective);
    for (const member of pattern.members) rows[member] = effective;
  }
  return rows;
}

function partOf(
  { tree, evaluations }: ScoreModel,
  stage: RubricStage,
  evaluators: readonly string[],
  weights: readonly Float64Array[],
): Omit<Part, 'panel'> {
  const node = tree.codes.indexOf(stage.code);
  // Nothing in a rubric is ever not applicable, so the weights inside the stage are the same for whoever reached it.
  const reached = weights.find((row) => (row[node] ?? 0) > 0);
  const inside = stage.leaves.map(({ code }) => (reached?.[tree.codes.indexOf(code)] ?? 0) / (reached?.[node] ?? 1));
  const nominees = evaluations.map(({ nominee }) => nominee);
  return {
    marks: panelMarks(stage, nominees, evaluators, Float64Array.from(inside)),
    weights: Float64Array.from(weights, (row) => row[node] ?? 0),
    official: Float64Array.from(
      evaluations,
      ({ stages }) => stages.find((score) => score.stage.code === stage.code)?.exact?.valueOf() ?? 0,
    ),
  };
}

/** What the stages that are not resampled add to each nominee's composite. */
function fixedPart(
  { evaluations, tree }: ScoreModel,
  panels: readonly Panel[],
  weights: readonly Float64Array[],
): Float64Array {
  const resampled = new Set(panels.flatMap(({ stages }) => stages.map(({ code }) => code)));
  return Float64Array.from(evaluations, ({ stages }, i) =>
    stages
      .filter(({ stage }) => !resampled.has(stage.code))
      .reduce((sum, { stage, exact }) => {
        const weight = weights[i]?.[tree.codes.indexOf(stage.code)] ?? 0;
        return sum + weight * (exact?.valueOf() ?? 0);
      }, 0),
  );
}
