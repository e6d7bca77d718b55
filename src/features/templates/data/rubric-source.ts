import { type Names, type Prose } from '../../rubric-format/index.js';

/** Which set of level descriptors suits what a panel marks. */
export type DescriptorSet = 'practice' | 'innovation' | 'interview';

/** How a criterion is scored: a verified percentage, a verified answer, a mark, or a mark for who came to present. */
export type Method =
  | { readonly by: 'percent' }
  | { readonly by: 'answer'; readonly answers: readonly Answer[] }
  | { readonly by: 'panel'; readonly descriptors: DescriptorSet }
  | { readonly by: 'presenter'; readonly presenters: readonly Presenter[] };

export interface Answer {
  readonly code: string;
  readonly names: Names;
  readonly points: number;
}

/** From the highest to the lowest; `points` is the highest mark that this presenter can bring. */
export interface Presenter {
  readonly names: Names;
  readonly points: number;
}

export interface CriterionSource {
  readonly code: string;
  readonly names: Names;
  readonly guidance: Prose;
  /** Points of the 100 that the whole rubric gives. */
  readonly points: number;
  readonly method: Method;
}

export interface AspectSource {
  readonly code: string;
  readonly names: Names;
  readonly criteria: readonly CriterionSource[];
}

/** A template rubric as a table of points: aspects may be spread over several stages. */
export interface RubricSource {
  readonly code: string;
  readonly names: Names;
  readonly gates: readonly { readonly code: string; readonly names: Names }[];
  readonly aspects: readonly AspectSource[];
}

/** A text in Indonesian and English. */
export const text = (id: string, en: string): { id: string; en: string } => ({ id, en });

export const PERCENT: Method = { by: 'percent' };
export const PRACTICE: Method = { by: 'panel', descriptors: 'practice' };
export const INNOVATION: Method = { by: 'panel', descriptors: 'innovation' };
export const INTERVIEW: Method = { by: 'panel', descriptors: 'interview' };
