import { type AspectNode, type Body, type CriterionNode, type GateNode, type StageNode } from './rubric-body.js';

/** A place in the document as the server names it: `stages.0.aspects.1.criteria.2`, `gates.0`, or empty for the whole. */
export type Path = string;

export type Found =
  | { readonly kind: 'rubric'; readonly node: Body }
  | { readonly kind: 'stage'; readonly node: StageNode }
  | { readonly kind: 'aspect'; readonly node: AspectNode; readonly stage: StageNode }
  | { readonly kind: 'criterion'; readonly node: CriterionNode; readonly stage: StageNode; readonly aspect: AspectNode }
  | { readonly kind: 'gates'; readonly node: readonly GateNode[] }
  | { readonly kind: 'gate'; readonly node: GateNode };

export type NodeKind = Found['kind'];

/** What stands at a path; the whole rubric where there is nothing (any more). */
export function find(body: Body, path: Path): Found {
  const steps = path.split('.');
  const at = (step: number): number => Number(steps[step]);
  if (steps[0] === 'gates') {
    if (steps.length === 1) return { kind: 'gates', node: body.gates };
    const gate = body.gates[at(1)];
    return gate ? { kind: 'gate', node: gate } : { kind: 'rubric', node: body };
  }
  const stage = body.stages[at(1)];
  if (steps[0] !== 'stages' || !stage) return { kind: 'rubric', node: body };
  const aspect = stage.aspects[at(3)];
  if (steps.length < 4 || !aspect) return { kind: 'stage', node: stage };
  const criterion = aspect.criteria[at(5)];
  if (steps.length < 6 || !criterion) return { kind: 'aspect', node: aspect, stage };
  return { kind: 'criterion', node: criterion, stage, aspect };
}

/** The path shortened to what really stands there. */
export function settle(body: Body, path: Path): Path {
  const lengths = { rubric: 0, stage: 2, aspect: 4, criterion: 6, gates: 1, gate: 2 } as const;
  return path.split('.').slice(0, lengths[find(body, path).kind]).join('.');
}

/** Where the siblings stand in a list, and which of them this is. */
export function placeOf(path: Path): { readonly list: Path; readonly index: number } {
  const steps = path.split('.');
  return { list: steps.slice(0, -1).join('.'), index: Number(steps.at(-1)) };
}

/** The node that this one stands in. */
export const parentOf = (path: Path): Path =>
  path.startsWith('gates.') ? 'gates' : path.split('.').slice(0, -2).join('.');

/** A copy of the document with another value at a path. */
export function replaceAt(body: Body, path: Path, value: unknown): Body {
  return path === '' ? (value as Body) : (put(body, path.split('.'), value) as Body);
}

function put(node: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(node)) {
    const list = node as readonly unknown[];
    return list.map((item, index) =>
      index !== Number(step) ? item : rest.length === 0 ? value : put(item, rest, value),
    );
  }
  const fields = node as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: rest.length === 0 ? value : put(fields[step], rest, value) };
}

function listAt(body: Body, list: Path): readonly unknown[] {
  let node: unknown = body;
  for (const step of list.split('.')) node = (node as Readonly<Record<string, unknown>>)[step];
  return Array.isArray(node) ? (node as unknown[]) : [];
}

export interface Moved {
  readonly body: Body;
  /** Where the thing that was acted on stands now. */
  readonly path: Path;
}

/** The node one place up or down among its siblings; at the end it stays. */
export function moveBy(body: Body, path: Path, by: -1 | 1): Moved {
  const { list, index } = placeOf(path);
  const siblings = listAt(body, list);
  const to = index + by;
  if (to < 0 || to >= siblings.length) return { body, path };
  const item = siblings[index];
  const reordered = siblings.toSpliced(index, 1).toSpliced(to, 0, item);
  return { body: replaceAt(body, list, reordered), path: `${list}.${String(to)}` };
}

/** The document without the node; where it stood stands the next sibling, or else the parent. */
export function removeAt(body: Body, path: Path): Moved {
  const { list, index } = placeOf(path);
  const left = listAt(body, list).toSpliced(index, 1);
  const next = Math.min(index, left.length - 1);
  return { body: replaceAt(body, list, left), path: next < 0 ? parentOf(path) : `${list}.${String(next)}` };
}

/** The node put behind the last of a list. */
export function append(body: Body, list: Path, node: unknown): Moved {
  const siblings = listAt(body, list);
  return { body: replaceAt(body, list, [...siblings, node]), path: `${list}.${String(siblings.length)}` };
}

/** A criterion taken to the end of another aspect. Only sensible within stages of one kind; the caller offers no others. */
export function moveCriterion(body: Body, path: Path, aspect: Path): Moved {
  const found = find(body, path);
  if (found.kind !== 'criterion' || parentOf(path) === aspect) return { body, path };
  // Added first: taking it out shifts nothing in the other aspect, because only its own siblings move up.
  const added = append(body, `${aspect}.criteria`, found.node);
  return { body: removeAt(added.body, path).body, path: added.path };
}

/** True when a fault at `field` lies at the node or below it. */
export const isUnder = (field: string, path: Path): boolean =>
  path === '' || field === path || field.startsWith(`${path}.`);
