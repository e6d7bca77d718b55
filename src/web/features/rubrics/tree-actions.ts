import { type Body, codesOf, freeCode, newAspect, newCriterion, newStage, type StageKind } from './rubric-body.js';
import { append, find, type Moved, parentOf, type Path, placeOf } from './tree-paths.js';
import { restOf } from './weights.js';

export type Addable = 'stage-indicators' | 'stage-rubric' | 'aspect' | 'criterion' | 'gate';

/** What can be added where the reader stands: inside a node, or beside it where it holds nothing. */
export function addableAt(body: Body, path: Path): readonly Addable[] {
  switch (find(body, path).kind) {
    case 'rubric':
      return ['stage-indicators', 'stage-rubric'];
    case 'stage':
      return ['aspect', 'stage-indicators', 'stage-rubric'];
    case 'aspect':
      return ['criterion', 'aspect'];
    case 'criterion':
      return ['criterion'];
    case 'gates':
    case 'gate':
      return ['gate'];
  }
}

/** The document with one more node, which takes the weight that its siblings leave to 100. */
export function add(body: Body, path: Path, what: Addable): Moved {
  switch (what) {
    case 'stage-indicators':
      return addStage(body, 'indicators');
    case 'stage-rubric':
      return addStage(body, 'rubric');
    case 'aspect':
      return addAspect(body, path);
    case 'criterion':
      return addCriterion(body, path);
    case 'gate': {
      const code = freeCode(
        body.gates.map((gate) => gate.code),
        'SYARAT_',
      );
      return append(body, 'gates', { code, names: { id: '', en: '' } });
    }
  }
}

const weigh = (siblings: readonly { readonly weight: string }[]): string =>
  restOf(siblings.map(({ weight }) => weight)) || '0';

function addStage(body: Body, kind: StageKind): Moved {
  const taken = codesOf(body);
  const stage = freeCode(taken, 'TAHAP_');
  const aspect = freeCode(taken, 'ASPEK_');
  const criterion = freeCode(taken, 'KRITERIA_');
  return append(body, 'stages', newStage(kind, [stage, aspect, criterion], weigh(body.stages)));
}

function addAspect(body: Body, path: Path): Moved {
  const place = path.split('.').slice(0, 2).join('.');
  const found = find(body, place);
  if (found.kind !== 'stage') return { body, path };
  const taken = codesOf(body);
  const codes = [freeCode(taken, 'ASPEK_'), freeCode(taken, 'KRITERIA_')] as const;
  return append(body, `${place}.aspects`, newAspect(found.node.kind, codes, weigh(found.node.aspects)));
}

function addCriterion(body: Body, path: Path): Moved {
  const place = path.split('.').slice(0, 4).join('.');
  const found = find(body, place);
  if (found.kind !== 'aspect') return { body, path };
  const { stage, node } = found;
  const made = newCriterion(stage.kind, freeCode(codesOf(body), `${node.code}_`), weigh(node.criteria));
  const like = node.criteria.at(-1)?.levelDescriptors;
  // A panel's criteria mostly share their bands: the words are new, the bounds are those of the sibling.
  const levelDescriptors = like?.map((band) => ({ ...band, description: { id: '', en: '' } }));
  const fitted = stage.kind === 'rubric' && levelDescriptors ? { ...made, levelDescriptors } : made;
  return append(body, `${place}.criteria`, fitted);
}

/** Whether the node may go: every list but that of the gates needs at least one. */
export function canRemove(body: Body, path: Path): boolean {
  const { kind } = find(body, path);
  if (kind === 'gate') return true;
  if (kind === 'rubric' || kind === 'gates') return false;
  return siblingsOf(body, path) > 1;
}

export const canMove = (body: Body, path: Path, by: -1 | 1): boolean => {
  const { kind } = find(body, path);
  if (kind === 'rubric' || kind === 'gates') return false;
  const to = placeOf(path).index + by;
  return to >= 0 && to < siblingsOf(body, path);
};

function siblingsOf(body: Body, path: Path): number {
  const found = find(body, path);
  if (found.kind === 'gate') return body.gates.length;
  const parent = find(body, parentOf(path));
  if (parent.kind === 'rubric') return parent.node.stages.length;
  if (parent.kind === 'stage') return parent.node.aspects.length;
  return parent.kind === 'aspect' ? parent.node.criteria.length : 0;
}
