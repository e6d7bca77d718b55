import { type Body, type Names } from './rubric-body.js';
import { type NodeKind, type Path } from './tree-paths.js';
import { type Fill, fillOf } from './weights.js';

/** One line of the tree. */
export interface TreeRow {
  readonly path: Path;
  readonly kind: NodeKind;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly names: Names | null;
  readonly code: string;
  readonly weight: string | null;
  /** How far the weights of what stands in it fill their 100; null for what holds nothing weighed. */
  readonly fill: Fill | null;
  readonly isParent: boolean;
}

const weightsOf = (nodes: readonly { readonly weight: string }[]): string[] => nodes.map(({ weight }) => weight);

/** Every line of the tree from top to bottom, except those inside a closed node. */
export function treeRows(body: Body, closed: ReadonlySet<Path>): TreeRow[] {
  const root: TreeRow = {
    path: '',
    kind: 'rubric',
    level: 1,
    position: 1,
    siblings: 2,
    names: body.names,
    code: body.code,
    weight: null,
    fill: fillOf(weightsOf(body.stages)),
    isParent: true,
  };
  return [root, ...(closed.has('') ? [] : stageRows(body, closed)), ...gateRows(body, closed)];
}

function stageRows(body: Body, closed: ReadonlySet<Path>): TreeRow[] {
  return body.stages.flatMap(({ aspects, names, code, weight }, index, all) => {
    const path = `stages.${String(index)}`;
    const place = { level: 2, position: index + 1, siblings: all.length };
    const fill = fillOf(weightsOf(aspects));
    const row: TreeRow = { path, kind: 'stage', ...place, names, code, weight, fill, isParent: true };
    return [row, ...(closed.has(path) ? [] : aspectRows(body, path, index, closed))];
  });
}

function aspectRows(body: Body, stage: Path, at: number, closed: ReadonlySet<Path>): TreeRow[] {
  return (body.stages[at]?.aspects ?? []).flatMap(({ criteria, names, code, weight }, index, all) => {
    const path = `${stage}.aspects.${String(index)}`;
    const place = { level: 3, position: index + 1, siblings: all.length };
    const fill = fillOf(weightsOf(criteria));
    const row: TreeRow = { path, kind: 'aspect', ...place, names, code, weight, fill, isParent: true };
    if (closed.has(path)) return [row];
    const below = criteria.map((criterion, order): TreeRow => ({
      path: `${path}.criteria.${String(order)}`,
      kind: 'criterion',
      level: 4,
      position: order + 1,
      siblings: criteria.length,
      names: criterion.names,
      code: criterion.code,
      weight: criterion.weight,
      fill: null,
      isParent: false,
    }));
    return [row, ...below];
  });
}

function gateRows({ gates }: Body, closed: ReadonlySet<Path>): TreeRow[] {
  const blank = { names: null, code: '', weight: null, fill: null } as const;
  const head: TreeRow = {
    path: 'gates',
    kind: 'gates',
    level: 1,
    position: 2,
    siblings: 2,
    ...blank,
    isParent: gates.length > 0,
  };
  if (closed.has('gates')) return [head];
  return [
    head,
    ...gates.map(({ names, code }, index): TreeRow => ({
      ...blank,
      path: `gates.${String(index)}`,
      kind: 'gate',
      level: 2,
      position: index + 1,
      siblings: gates.length,
      names,
      code,
      isParent: false,
    })),
  ];
}
