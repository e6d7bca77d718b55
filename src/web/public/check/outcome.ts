import { type BundleSummary } from '../../../core/ledger/bundle-summary.js';
import { type Difference } from '../../../core/ledger/difference.js';

/** What the check is doing. */
export type Phase = 'fetching' | 'reading' | 'asking' | 'computing';

/** How a file stands to what this server has announced for its ranking; not asked where it names none. */
export type Announced = 'same' | 'other' | 'unknown' | 'unreachable' | 'not-asked';

/** How it stands to a fingerprint that the reader typed. */
export type Given = 'same' | 'other' | 'none';

interface Common {
  /** `sha256:…` of the file. */
  readonly fingerprint: string;
  readonly announced: Announced;
  readonly given: Given;
  readonly milliseconds: number;
}

/** What a check of one file came to. */
export type CheckOutcome =
  | (Common & { readonly kind: 'agrees'; readonly summary: BundleSummary })
  /** All numbers and hashes agree; the signature is beyond this browser. */
  | (Common & { readonly kind: 'unsigned'; readonly summary: BundleSummary })
  | (Common & {
      readonly kind: 'differs';
      readonly difference: Difference;
      /** The nominee whose entry it is in. */
      readonly subject: string | null;
    })
  | (Common & { readonly kind: 'unreadable'; readonly reason: string });

/** Why there was nothing to check. */
export type Failure = 'not-found' | 'too-many' | 'network' | 'insecure' | 'broken';

export type Message =
  | { readonly type: 'phase'; readonly phase: Phase; readonly done?: number }
  | { readonly type: 'outcome'; readonly outcome: CheckOutcome }
  | { readonly type: 'failure'; readonly failure: Failure };

/** What the page asks of the worker: a file, or a published ranking by its id. */
export type CheckRequest = { readonly fingerprint: string | null } & (
  { readonly bytes: ArrayBuffer } | { readonly rankingId: string }
);
