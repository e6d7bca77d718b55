import { type Schemas } from '../../api/client.js';

type Stage = Schemas['RubricBodyStage'];
export type Criterion = Schemas['RubricCriterion'];
type Figure = Schemas['FigureView'];
type Evidence = Schemas['EvidenceView'];

/** Something the file still lacks before it can be handed in. */
export interface Gap {
  readonly kind: 'figure' | 'evidence';
  readonly criterion: Criterion;
}

export interface Completeness {
  /** Figures and pieces of evidence that the rubric asks for. */
  readonly required: number;
  readonly given: number;
  readonly gaps: readonly Gap[];
}

export const criteriaOf = (stage: Stage): readonly Criterion[] => stage.aspects.flatMap(({ criteria }) => criteria);

/**
 * What of a file is there and what it lacks: a figure for every indicator, evidence for every criterion that requires it. The
 * server decides when the file is handed in; this shows the way there.
 */
export function completenessOf(
  stages: readonly Stage[],
  figures: readonly Figure[],
  evidence: readonly Evidence[],
): Completeness {
  const claimed = new Set(figures.filter((figure) => figure.claimed !== null).map(({ criterion }) => criterion));
  const supported = new Set(evidence.map(({ criterion }) => criterion));
  const wanted = stages.flatMap((stage) => criteriaOf(stage).flatMap((criterion) => wantedOf(stage, criterion)));
  const gaps = wanted.filter(({ kind, criterion: { code } }) => !(kind === 'figure' ? claimed : supported).has(code));
  return { required: wanted.length, given: wanted.length - gaps.length, gaps };
}

const wantedOf = ({ kind }: Stage, criterion: Criterion): Gap[] => [
  ...(kind === 'indicators' ? [{ kind: 'figure' as const, criterion }] : []),
  ...(criterion.requiresEvidence === true ? [{ kind: 'evidence' as const, criterion }] : []),
];
