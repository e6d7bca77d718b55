import { type Schemas } from '../../../api/client.js';

type Wish = Schemas['ReportProblem'];
export type ProblemCategory = Wish['category'];

export const CATEGORIES: readonly ProblemCategory[] = ['unreadable', 'contradiction', 'missing', 'other'];

/** A report as far as it is written; it outlives its dialog until it is sent. */
export interface ProblemDraft {
  readonly category: ProblemCategory;
  /** `''` for the whole file, else `criterion:CODE` or `evidence:ID`. */
  readonly about: string;
  readonly text: string;
  /** What was sent and never answered, and its key: the same words sent again are the same request. */
  readonly tried: { readonly body: string; readonly key: string } | null;
}

/** A draft that has been sent at least once. */
export interface TriedDraft extends ProblemDraft {
  readonly tried: NonNullable<ProblemDraft['tried']>;
}

export const EMPTY_DRAFT: ProblemDraft = { category: 'unreadable', about: '', text: '', tried: null };

export const aboutEvidence = (id: string): string => `evidence:${id}`;
export const aboutCriterion = (code: string): string => `criterion:${code}`;

/** The draft as the API takes it. */
export function wishOf({ category, about, text }: ProblemDraft): Wish {
  const [kind, name = ''] = about.split(/:(.*)/s);
  return {
    category,
    text: text.trim(),
    ...(kind === 'evidence' ? { evidenceId: name } : {}),
    ...(kind === 'criterion' ? { criterion: name } : {}),
  };
}

/** The draft with the key under which it goes out now. */
export function tried(draft: ProblemDraft): TriedDraft {
  const body = JSON.stringify(wishOf(draft));
  return { ...draft, tried: draft.tried?.body === body ? draft.tried : { body, key: crypto.randomUUID() } };
}
