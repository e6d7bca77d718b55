import { type Schemas } from '../../api/client.js';

/** The document of a rubric while it is edited: texts and weights may be empty, everything else has its shape. */
export type Body = Schemas['RubricBody'];
export type StageNode = Schemas['RubricBodyStage'];
export type AspectNode = Schemas['RubricAspect'];
export type CriterionNode = Schemas['RubricCriterion'];
export type GateNode = Schemas['RubricGate'];
export type Descriptor = Schemas['LevelDescriptor'];
export type Names = Schemas['Names'];
export type StageKind = StageNode['kind'];
export type FunctionName = NonNullable<CriterionNode['fn']>;

export const FUNCTIONS: readonly FunctionName[] = ['goalpost', 'log_goalpost', 'target', 'step', 'piecewise', 'levels'];

/** The node without a term that is empty: a term that is left out and one that is empty mean different things to the server. */
export function withTerm<Node extends object, Key extends keyof Node>(
  node: Node,
  key: Key,
  value: Node[Key] | undefined,
): Node {
  if (value === undefined || value === '') {
    const copy = { ...node };
    Reflect.deleteProperty(copy, key);
    return copy;
  }
  return { ...node, [key]: value };
}

const NO_NAMES: Names = { id: '', en: '' };

/** The marks that a stage takes: its own scale, or that of the rubric. */
export const scaleOf = (body: Body, stage: StageNode | undefined): readonly [string, string] => {
  const [lo = '0', hi = '100'] = stage?.scale ?? body.scale;
  return [lo, hi];
};

/** Two bands over the whole scale, to be divided further: what a panel marks needs at least two. */
const emptyDescriptors = (): Descriptor[] => [
  { level: 1, names: NO_NAMES, from: '0', to: '50', description: NO_NAMES },
  { level: 2, names: NO_NAMES, from: '51', to: '100', description: NO_NAMES },
];

/** A criterion of the kind that its stage asks for. */
export const newCriterion = (kind: StageKind, code: string, weight: string): CriterionNode => ({
  code,
  names: NO_NAMES,
  weight,
  ...(kind === 'indicators'
    ? { fn: 'goalpost' as const, unit: '%', decimals: 2, dir: 'benefit' as const, lo: '0', hi: '100' }
    : { levelDescriptors: emptyDescriptors() }),
});

export const newAspect = (kind: StageKind, codes: readonly [string, string], weight: string): AspectNode => ({
  code: codes[0],
  names: NO_NAMES,
  weight,
  criteria: [newCriterion(kind, codes[1], '100')],
});

export const newStage = (kind: StageKind, codes: readonly [string, string, string], weight: string): StageNode => ({
  code: codes[0],
  kind,
  names: NO_NAMES,
  weight,
  aspects: [newAspect(kind, [codes[1], codes[2]], '100')],
});

/** Where a new rubric starts: figures before the panel's desk, whole marks from 0 to 100, ranked on the rounded final. */
export const newBody = (code: string): Body => ({
  code,
  names: NO_NAMES,
  scale: ['0', '100'],
  stages: [newStage('indicators', ['ADM', 'A', 'A1'], '30'), newStage('rubric', ['DESK', 'B', 'B1'], '70')],
  gates: [],
  adjustments: {},
  rounding: { points: ['final'], places: 2 },
  ranking: { on: 'rounded_final', method: 'competition_1224', tieBreak: [], unresolved: 'shared_rank' },
  naPolicy: 'redistribute_siblings',
});

/** Every code in the document; stages, aspects and criteria share one list of names. */
export const codesOf = (body: Body): string[] =>
  body.stages.flatMap((stage) => [
    stage.code,
    ...stage.aspects.flatMap((aspect) => [aspect.code, ...aspect.criteria.map(({ code }) => code)]),
  ]);

/** A code that is not taken: `base`, or with the next number. */
export function freeCode(taken: Iterable<string>, base: string): string {
  const known = new Set(taken);
  let number = 1;
  while (known.has(`${base}${String(number)}`)) number += 1;
  return `${base}${String(number)}`;
}
