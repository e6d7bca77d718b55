import { type Schemas } from '../../api/client.js';
import { Fraction } from '../../../core/scoring/fraction.js';
import { type Figure, type FigureState } from '../indicators/figure-check.js';

/** What the secretariat found about a figure, as it stands in the form. */
export interface VerifyDraft {
  readonly state: FigureState;
  /** Canonical decimal text, the code of a level, or empty. */
  readonly value: string;
  readonly source: string;
  /** ISO day, or empty. */
  readonly verifiedOn: string;
}

/** Where somebody looked last: files are checked one after the other against the same extract. */
export type Origin = Pick<VerifyDraft, 'source' | 'verifiedOn'>;

/** What stands in the form before anybody types: what was found already, else the source that was used last. */
export function verifyDraftOf({ claimed, verified }: Figure, last: Origin): VerifyDraft {
  if (verified.state === 'pending') return { state: claimed?.state ?? 'value', value: '', ...last };
  const { state, value, source, verifiedOn } = verified;
  return { state, value: value ?? '', source: source ?? '', verifiedOn: verifiedOn ?? '' };
}

/** The same as claimed: the figure is taken over, its source and day are not. */
export const asClaimed = (draft: VerifyDraft, { claimed }: Figure): VerifyDraft =>
  claimed === null ? draft : { ...draft, state: claimed.state, value: claimed.value ?? '' };

export const toVerifyRequest = ({ state, value, source, verifiedOn }: VerifyDraft): Schemas['VerifyFigure'] => ({
  state,
  value: state === 'value' ? value : null,
  source: source.trim(),
  verifiedOn,
});

export const isSameDraft = (one: VerifyDraft, other: VerifyDraft): boolean =>
  JSON.stringify(toVerifyRequest(one)) === JSON.stringify(toVerifyRequest(other));

/** How what was found stands to what was claimed. */
export type Finding = 'unchecked' | 'same' | 'lower' | 'higher' | 'different';

export function findingOf({ claimed, verified, fn }: Figure): Finding {
  if (verified.state === 'pending') return 'unchecked';
  if (claimed?.state !== verified.state) return 'different';
  if (verified.state !== 'value' || claimed.value === verified.value) return 'same';
  if (fn === 'levels' || claimed.value === null || verified.value === null) return 'different';
  const difference = new Fraction(verified.value).compare(new Fraction(claimed.value));
  return difference === 0 ? 'same' : difference < 0 ? 'lower' : 'higher';
}
