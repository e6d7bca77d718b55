import { type Schemas } from '../../../api/client.js';
import { Fraction, shortText } from '../../../../core/scoring/fraction.js';
import { type Value } from '../outbox/entry.js';

type Rubric = Schemas['RubricView'];
type Criterion = Schemas['RubricCriterion'];

/** One level of a criterion, from the lowest: a band of marks with what it stands for. */
export type Level = Schemas['LevelDescriptor'];

/** One criterion as it is marked. */
export interface MarkedCriterion {
  readonly code: string;
  readonly names: Schemas['Names'];
  readonly guidance: Schemas['Prose'] | undefined;
  readonly requiresEvidence: boolean;
  readonly levels: readonly Level[];
  /** Its part of the stage, in percent. */
  readonly weight: Fraction;
}

interface MarkedAspect {
  readonly code: string;
  readonly names: Schemas['Names'];
  readonly criteria: readonly MarkedCriterion[];
}

/** How one stage is marked, read from the rubric. */
export interface MarkingTerms {
  readonly stage: string;
  readonly names: Schemas['Names'];
  readonly aspects: readonly MarkedAspect[];
  /** Lowest and highest mark and the distance between marks. */
  readonly scale: { readonly lo: Fraction; readonly hi: Fraction; readonly step: Fraction };
  /** What each mark is worth where marks are levels; null where the mark itself is the points. */
  readonly points: ReadonlyMap<string, Fraction> | null;
  readonly extremesNeedComment: boolean;
}

const HUNDREDTHS = 2;

/** A mark as the API writes it: no zeros at the end. */
export const markText = (mark: Fraction): string => shortText(mark, HUNDREDTHS);

/** The mark a person wrote (`74.50`) as the API writes it. */
export const toMark = (decimal: string): string => markText(new Fraction(decimal));

/** The terms of a stage that a panel marks; undefined when the rubric has no such stage. */
export function termsOf(rubric: Pick<Rubric, 'body' | 'effectiveWeights'>, code: string): MarkingTerms | undefined {
  const { body, effectiveWeights } = rubric;
  const stage = body.stages.find((one) => one.code === code && one.kind === 'rubric');
  if (!stage) return undefined;
  const [lo = '0', hi = '100'] = stage.scale ?? body.scale;
  const ofStage = effectiveWeights.filter((one) => one.stage === code);
  const whole = ofStage.reduce((sum, { exact }) => sum.add(exact), new Fraction(0));
  const weights = new Map(ofStage.map((one) => [one.code, new Fraction(one.exact).div(whole).mul(100)]));
  const read = ({ code: criterion, names, guidance, requiresEvidence, levelDescriptors }: Criterion) => ({
    code: criterion,
    names,
    guidance,
    requiresEvidence: requiresEvidence ?? false,
    levels: (levelDescriptors ?? []).toSorted((a, b) => a.level - b.level),
    weight: weights.get(criterion) ?? new Fraction(0),
  });
  return {
    stage: code,
    names: stage.names,
    aspects: stage.aspects.map((aspect) => ({ ...aspect, criteria: aspect.criteria.map(read) })),
    scale: { lo: new Fraction(lo), hi: new Fraction(hi), step: new Fraction(stage.step ?? '1') },
    points: stage.levels
      ? new Map(stage.levels.map(({ level, points }) => [markText(new Fraction(level)), new Fraction(points)]))
      : null,
    extremesNeedComment: stage.extremesNeedComment ?? false,
  };
}

/** Every criterion in the order of the sheet. */
export const criteriaOf = ({ aspects }: Pick<MarkingTerms, 'aspects'>): MarkedCriterion[] =>
  aspects.flatMap(({ criteria }) => criteria);

/** The level a mark falls into. */
export const levelOf = (levels: readonly Level[], mark: string): Level | undefined =>
  levels.find(({ from, to }) => new Fraction(mark).gte(from) && new Fraction(mark).lte(to));

/** Whether the rubric wants a reason for this mark. */
function needsComment(terms: MarkingTerms, { levels }: MarkedCriterion, mark: string): boolean {
  if (!terms.extremesNeedComment || levels.length === 0) return false;
  const level = levelOf(levels, mark);
  return level !== undefined && (level === levels[0] || level === levels.at(-1));
}

/** Why a value cannot go to the server yet; null when it can. Nothing at all is a mark taken back. */
export type Missing = 'mark' | 'comment' | null;

export function missingFrom(terms: MarkingTerms, criterion: MarkedCriterion, { mark, comment }: Value): Missing {
  if (mark === null) return comment === null ? null : 'mark';
  return comment === null && needsComment(terms, criterion, mark) ? 'comment' : null;
}

/** Whether a number is one of the marks of the scale. */
export function isMark({ scale: { lo, hi, step } }: MarkingTerms, text: string): boolean {
  const mark = new Fraction(text);
  return mark.gte(lo) && mark.lte(hi) && mark.sub(lo).div(step).d === 1n;
}
