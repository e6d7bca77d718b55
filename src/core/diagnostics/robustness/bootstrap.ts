import { parseExact } from '../../scoring/numbers.js';
import { type Problem } from '../../scoring/problem.js';
import { everyItem, type RubricStage, type Rule, type Stage } from '../../scoring/rule.js';
import { effectiveWeights } from '../../scoring/weights.js';
import { insufficient, type Measured } from '../reliability/measured.js';
import { DEFAULT_DRAWS, DEFAULT_TOP, type DrawOptions, generatorOf, requireCount } from './draws.js';
import { fieldScorer } from './field-scorer.js';
import { type PanelMarks, panelMarks, poolStage } from './panel-marks.js';
import { type RankDraws, RankTally } from './rank-tally.js';
import { drawResample, forEachResample, isEnumerable, type Multiplicities } from './resamples.js';
import { type ScoreModel, scoreModel } from './score-model.js';

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
  const model = scoreModel(problem, isClosed);
  const panels = panelsOf(problem, model);
  const sizes = panels.map(({ evaluators }) => evaluators.length);
  if (model.nominees.length < 2) return insufficient('too-few-nominees');
  if (!sizes.some((size) => size > 1)) return insufficient('too-few-evaluators');
  const tally = new RankTally(model.nominees.length);
  const score = resampleScorer(model, problem.rule, panels);
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

/** A leaf of the model that is pooled again in every resample: whose draw it takes, and the sheets behind it. */
interface Pooled {
  panel: number;
  column: number;
  marks: PanelMarks;
}

/** A function that scores the whole field under one resample, into the array given; it makes no garbage. */
function resampleScorer(
  model: ScoreModel,
  rule: Rule,
  panels: readonly Panel[],
): (drawn: Multiplicities, scores: Float64Array) => void {
  const { tree, points: official } = model;
  const pooled = panels.flatMap(({ evaluators, stages }, panel) =>
    stages.flatMap((stage) => pooledLeaves(model, rule, stage, evaluators).map((leaf) => ({ panel, ...leaf }))),
  );
  const score = fieldScorer(model);
  const points = Float64Array.from(official);
  return (drawn, scores) => {
    for (const { panel, column, marks } of pooled) {
      const row = drawn[panel] ?? NOBODY;
      for (let i = 0, cell = column; i < scores.length; i += 1, cell += tree.width) {
        // Whoever did not reach the stage has nothing there, and whoever has nobody drawn keeps the official score.
        const value = poolStage(marks, i, row);
        points[cell] = Number.isNaN(value) ? (official[cell] ?? 0) : value;
      }
    }
    score(tree.weights, points, scores);
  };
}

const NOBODY = new Int32Array(0);

/** A stage that only takes weighted means is pooled as a whole, sheet by sheet; of another, each criterion for itself. */
function pooledLeaves(
  { tree, evaluations }: ScoreModel,
  rule: Rule,
  stage: RubricStage,
  evaluators: readonly string[],
): Omit<Pooled, 'panel'>[] {
  const nominees = evaluations.map(({ nominee }) => nominee);
  const columnOf = (code: string): number => tree.columns[tree.codes.indexOf(code)] ?? -1;
  if (!takesMeansOnly(stage)) {
    return stage.leaves.map(({ code }, position) => {
      const marks = panelMarks(stage, nominees, evaluators, [position], Float64Array.of(1));
      return { column: columnOf(code), marks };
    });
  }
  const weights = effectiveWeights(rule)
    .filter((weight) => weight.stage === stage.code)
    .map(({ exact }) => parseExact(exact).valueOf());
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const inside = Float64Array.from(weights, (weight) => weight / whole);
  const marks = panelMarks(stage, nominees, evaluators, [...stage.leaves.keys()], inside);
  return [{ column: columnOf(stage.code), marks }];
}

/** Stages that are one leaf in a resample: those of figures do not change, and those of means alone are linear in the sheets. */
const isClosed = (stage: Stage): boolean => stage.kind === 'indicators' || takesMeansOnly(stage);

const takesMeansOnly = (stage: Stage): boolean =>
  [stage, ...everyItem(stage.items)].every((node) => !('composite' in node) || node.composite.kind === 'arithmetic');
