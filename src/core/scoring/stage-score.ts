import { absentOrganisations, aggregateSheets, type PresentSheet, requiredSheets } from './aggregation.js';
import { foldItems, roundedAt } from './composite.js';
import { type Fraction, ONE, ZERO } from './fraction.js';
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
      ? scoreFigures(stage, nominee, rounding)
      : scorePanel(stage, nominee.sheets.get(stage.code) ?? [], rounding);
  const { exact } = found;
  return { stage, used: exact && roundedAt('stage', exact, rounding), ...found };
}

type Found = Omit<StageScore, 'stage' | 'used'>;

function scoreFigures(stage: IndicatorStage, { figures }: Nominee, rounding: Rounding): Found {
  const items = new Map<string, Fraction | null>();
  const pending: string[] = [];
  const folded = foldItems(
    stage.items,
    { composite: stage.composite, rounding },
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
    quorumMet:
      mandatoryThere && present.length >= requiredSheets(stage.quorum, sheets.filter(({ recused }) => !recused).length),
    items,
    pending: [],
    absentOrganisations: absent,
  };
  if (present.length === 0) return { exact: null, ...panel };
  const values = aggregateSheets(present, stage.leaves.length, stage.aggregate, stage.organisations);
  const used = values.map((value) => roundedAt('criterion', value, rounding));
  const byCode = new Map(stage.leaves.map((leaf, i) => [leaf.code, used[i] ?? null]));
  const manner = { composite: stage.composite, rounding };
  const folded = foldItems(
    stage.items,
    manner,
    ({ code }) => ({ score: byCode.get(code) ?? null, covered: true }),
    items,
  );
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
