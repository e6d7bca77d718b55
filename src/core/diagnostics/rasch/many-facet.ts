import { type RatingTable, ratingsOf } from '../rating-table.js';
import { type SheetCube } from '../sheet-cube.js';
import { designOfRatings, type FacetDesign } from './facet-design.js';
import { isIdentified } from './identified.js';
import { fitJointly, type JointEstimates } from './jmle.js';
import { type LevelRating, type UsableRatings, usableRatings } from './rating-levels.js';
import { type Separation, separationOf } from './separation.js';

/** An element of a facet on the common scale. */
export interface RaschElement {
  readonly name: string;
  readonly ratings: number;
  /** Sum of category numbers. */
  readonly score: number;
  /** Logits. Nominees: higher is better. Evaluators: higher is more severe. Criteria: higher is harder. */
  readonly measure: number;
  /** Logits. */
  readonly standardError: number;
}

/** An evaluator, whose joint estimate stretches away from 0 when each nominee has few ratings. */
export interface RaschEvaluator extends RaschElement {
  /** (L - 1)/L times the measure for L ratings per nominee on average: about what conditional estimation gives. */
  readonly correctedMeasure: number;
}

/** Joint maximum-likelihood fit of log P(k) / P(k-1) = nominee - evaluator - criterion - threshold k. */
export interface ManyFacetFit {
  readonly status: 'fitted';
  /** Levels behind categories 0, 1, … m. */
  readonly levels: readonly number[];
  readonly nominees: readonly RaschElement[];
  readonly evaluators: readonly RaschEvaluator[];
  /** Empty when fitted to totals instead of to a cube. */
  readonly criteria: readonly RaschElement[];
  /** Logits, mean 0; one fewer than levels. */
  readonly thresholds: readonly number[];
  /** Null for fewer than two of a kind. */
  readonly nomineeSeparation: Separation | null;
  readonly evaluatorSeparation: Separation | null;
  /** Whoever got or gave only the lowest or only the highest level: no finite measure exists. */
  readonly extreme: {
    readonly nominees: readonly string[];
    readonly evaluators: readonly string[];
    readonly criteria: readonly string[];
  };
}

/** Why no measures are given. */
export type RaschRefusal =
  /** Groups of nominees and evaluators without a link: their measures cannot be compared. */
  | { readonly status: 'disconnected' }
  | {
      readonly status: 'insufficient-data';
      /**
       * `too-many-levels`: marks are finer than categories; group them into bands first. `unused-level`: an evaluator with
       * thresholds of their own never used one of the levels. `too-large`: it would take minutes.
       */
      readonly reason: 'nothing-varies' | 'too-many-levels' | 'unused-level' | 'too-large' | 'no-finite-solution';
    };

/** More levels than this are points on a scale rather than categories, and most thresholds would rest on a handful of marks. */
const MOST_LEVELS = 20;

/** Evaluators and criteria together up to which a fit takes about a second. */
const MOST_ELEMENTS = 300;

/**
 * Fits nominees × evaluators (a table) or nominees × evaluators × criteria (a cube). Marks must be levels (0-3, or bands), not
 * fine points. An optional module: good theory, hard to explain, and never part of an official score (scoring.md, section 3.1).
 */
export function manyFacetRasch(marks: RatingTable | SheetCube): ManyFacetFit | RaschRefusal {
  const isCube = 'criteria' in marks;
  const facets = [marks.nominees, marks.evaluators, ...(isCube ? [marks.criteria] : [])];
  const prepared = prepare(isCube ? ratingsOfCube(marks) : ratingsOfTable(marks), facets);
  if ('status' in prepared) return prepared;
  const estimates = fitJointly(prepared.design);
  if (estimates === null) return { status: 'insufficient-data', reason: 'no-finite-solution' };
  return describeFit(facets, prepared.usable, prepared.design, estimates);
}

/** What both kinds of estimation start from: ratings without the extreme, on one scale; or why there are none. */
export function prepare(
  given: readonly LevelRating[],
  facets: readonly (readonly string[])[],
): { readonly usable: UsableRatings; readonly design: FacetDesign } | RaschRefusal {
  const usable = usableRatings(
    given,
    facets.map((names) => names.length),
  );
  if (usable.levels.length < 2) return { status: 'insufficient-data', reason: 'nothing-varies' };
  if (usable.levels.length > MOST_LEVELS) return { status: 'insufficient-data', reason: 'too-many-levels' };
  const sizes = usable.kept.map((elements) => elements.length);
  const others = sizes.slice(1).reduce((sum, size) => sum + size, 0);
  if (others > MOST_ELEMENTS) return { status: 'insufficient-data', reason: 'too-large' };
  const design = designOfRatings(usable.ratings, sizes, usable.levels.length);
  return isIdentified(design) ? { usable, design } : { status: 'disconnected' };
}

/** The given scores of a table, their level in the table's own unit. */
export const ratingsOfTable = (table: RatingTable): LevelRating[] =>
  ratingsOf(table).map(({ nominee, evaluator, score }) => ({ elements: [nominee, evaluator], level: score }));

function ratingsOfCube({ evaluators, criteria, marks }: SheetCube): LevelRating[] {
  const ratings: LevelRating[] = [];
  marks.forEach((level, cell) => {
    if (Number.isNaN(level)) return;
    const sheet = Math.floor(cell / criteria.length);
    const elements = [Math.floor(sheet / evaluators.length), sheet % evaluators.length, cell % criteria.length];
    ratings.push({ elements, level });
  });
  return ratings;
}

function describeFit(
  facets: readonly (readonly string[])[],
  { kept, extreme, levels }: UsableRatings,
  design: FacetDesign,
  { measures, standardErrors, thresholds }: JointEstimates,
): ManyFacetFit {
  const elementsOf = (facet: number): RaschElement[] => {
    const ratings = ratingsPerElement(design, facet);
    return (kept[facet] ?? []).map((position, element) => ({
      name: facets[facet]?.[position] ?? '',
      ratings: ratings[element] ?? 0,
      score: design.scores[facet]?.[element] ?? 0,
      measure: measures[facet]?.[element] ?? 0,
      standardError: standardErrors[facet]?.[element] ?? 0,
    }));
  };
  const extremeOf = (facet: number) => (extreme[facet] ?? []).map((position) => facets[facet]?.[position] ?? '');
  const [nominees, evaluators] = [elementsOf(0), elementsOf(1)];
  const ratingsPerNominee = design.counts.length / nominees.length;
  const shrinkage = (ratingsPerNominee - 1) / ratingsPerNominee;
  return {
    status: 'fitted',
    levels,
    nominees,
    evaluators: evaluators.map((evaluator) => ({ ...evaluator, correctedMeasure: evaluator.measure * shrinkage })),
    criteria: elementsOf(2),
    thresholds: [...thresholds],
    nomineeSeparation: separationOfElements(nominees),
    evaluatorSeparation: separationOfElements(evaluators),
    extreme: { nominees: extremeOf(0), evaluators: extremeOf(1), criteria: extremeOf(2) },
  };
}

function ratingsPerElement({ sizes, elements, counts }: FacetDesign, facet: number): Float64Array {
  const ratings = new Float64Array(sizes[facet] ?? 0);
  elements[facet]?.forEach((element, cell) => {
    ratings[element] = (ratings[element] ?? 0) + (counts[cell] ?? 0);
  });
  return ratings;
}

const separationOfElements = (elements: readonly RaschElement[]): Separation | null =>
  separationOf(
    elements.map(({ measure }) => measure),
    elements.map(({ standardError }) => standardError),
  );
