import { absentOrganisations, aggregateSheets, type PresentSheet, requiredSheets } from './aggregation.js';
import { foldItems } from './composite.js';
import { type Fraction, ONE, roundHalfUp, ZERO } from './fraction.js';
import { scoreFigure } from './indicators.js';
import { type Nominee, type Sheet } from './problem.js';
import { type IndicatorStage, type Rounding, type RubricStage, type Stage } from './rule.js';

/** What one stage gives one nominee. */
export interface StageScore {
  stage: Stage;
  /** Before any rounding of the stage; null when nothing applies, figures are pending or no sheet is present. */
  exact: Fraction | null;
  /** What enters the composite: `exact`, rounded if "stage" is a rounding point. */
  used: Fraction | null;
  /** 0 to 1. */
  coverage: Fraction;
  /** Sheets present; 0 for a stage of indicators. */
  sheets: number;
  quorumMet: boolean;
  /** Scores of all items by code; a leaf's as it entered the weighting. */
  items: ReadonlyMap<string, Fraction | null>;
  /** Codes of indicators whose figure is pending. */
  pending: readonly string[];
  /** Organisations whose weight went to the others. */
  absentOrganisations: readonly string[];
}

/** The score of a stage that the nominee reached. */
export function scoreStage(stage: Stage, nominee: Nominee, rounding: Rounding): StageScore {
  const found =
    stage.kind === 'indicators'
      ? scoreFigures(stage, nominee)
      : scorePanel(stage, nominee.sheets.get(stage.code) ?? [], rounding);
  const { exact } = found;
  const used = exact && rounding.points.has('stage') ? roundHalfUp(exact, rounding.places) : exact;
  return { stage, used, ...found };
}

type Found = Omit<StageScore, 'stage' | 'used'>;

function scoreFigures(stage: IndicatorStage, { figures }: Nominee): Found {
  const items = new Map<string, Fraction | null>();
  const pending: string[] = [];
  const folded = foldItems(
    stage.items,
    (leaf) => {
      const figure = figures.get(leaf.code);
      if (leaf.kind !== 'indicator' || !figure) return { score: null, covered: false };
      if (figure.state === 'pending') pending.push(leaf.code);
      const score = scoreFigure(leaf.scorer, figure);
      const covered = figure.state !== 'not-applicable';
      return { score: covered || stage.na === 'redistribute_siblings' ? score : ZERO, covered };
    },
    items,
  );
  const exact = pending.length > 0 ? null : folded.score;
  return { exact, coverage: folded.coverage, sheets: 0, quorumMet: true, items, pending, absentOrganisations: [] };
}

function scorePanel(stage: RubricStage, sheets: readonly Sheet[], rounding: Rounding): Found {
  const present = presentSheets(stage, sheets);
  const items = new Map<string, Fraction | null>();
  const absent = stage.organisations
    ? absentOrganisations(
        present.map((s) => s.evaluator),
        stage.organisations,
      )
    : [];
  const mandatoryThere = !absent.some((name) => stage.organisations?.mandatory.includes(name));
  const panel = {
    coverage: ONE,
    sheets: present.length,
    quorumMet: mandatoryThere && present.length >= requiredSheets(stage.quorum, sheets.length),
    items,
    pending: [],
    absentOrganisations: absent,
  };
  if (present.length === 0) return { exact: null, ...panel };
  const values = aggregateSheets(present, stage.leaves.length, stage.aggregate, stage.organisations);
  const used = rounding.points.has('criterion') ? values.map((v) => roundHalfUp(v, rounding.places)) : values;
  const byCode = new Map(stage.leaves.map((leaf, i) => [leaf.code, used[i] ?? null]));
  const folded = foldItems(stage.items, ({ code }) => ({ score: byCode.get(code) ?? null, covered: true }), items);
  return { exact: folded.score, ...panel };
}

/** The sheets that count, with levels turned into points. */
export function presentSheets(stage: RubricStage, sheets: readonly Sheet[]): PresentSheet[] {
  return sheets.flatMap(({ evaluator, marks }) => {
    if (!marks) return [];
    const { levels } = stage;
    return [{ evaluator, points: levels ? marks.map((mark) => levels.get(mark) ?? NaN) : marks }];
  });
}
