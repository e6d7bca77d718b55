import { type Schemas } from '../../api/client.js';

type Body = Pick<Schemas['RubricBody'], 'stages'>;

/** Siblings whose weights sum to 100. */
export interface WeightGroup {
  readonly id: string;
  /** Code of the stage or aspect that they are in; null for the stages themselves. */
  readonly parent: string | null;
  readonly level: 'stages' | 'aspects' | 'criteria';
  readonly items: readonly { readonly code: string; readonly weight: string }[];
  /** Groups below, in the order of the items. */
  readonly below: readonly WeightGroup[];
}

type Weighed = readonly { readonly code: string; readonly weight: string }[];
const itemsOf = (list: Weighed) => list.map(({ code, weight }) => ({ code, weight }));

/** The weights of a rubric as a tree of sibling groups. Pure. */
export function weightGroups({ stages }: Body): WeightGroup {
  return {
    id: 'stages',
    parent: null,
    level: 'stages',
    items: itemsOf(stages),
    below: stages.map(({ code, aspects }) => ({
      id: code,
      parent: code,
      level: 'aspects',
      items: itemsOf(aspects),
      below: aspects.map((aspect) => ({
        id: aspect.code,
        parent: aspect.code,
        level: 'criteria',
        items: itemsOf(aspect.criteria),
        below: [],
      })),
    })),
  };
}
