import { type Schemas } from '../../api/client.js';
import { type DraftLine, draftOf, linesOf, type Method, type OrderDraft, overridesOf } from './order-draft.js';

/** What somebody is about to record as the decision of the plenary. */
export interface Wish {
  readonly minutesNumber: string;
  /** `2026-12-01` */
  readonly heldOn: string;
  readonly draft: OrderDraft;
}

export type Faults = Readonly<Record<string, 'form.needed' | 'form.reason.needed'>>;

type Results = readonly Pick<Schemas['ComputedNomineeView'], 'nominationId' | 'rank'>[];
type Decision = Pick<Schemas['DecisionView'], 'minutesNumber' | 'heldOn' | 'overrides'>;

const SHORTEST_REASON = 3;

/** The decision on record as a wish; for the first, the computed order and empty minutes. */
export const wishOf = (results: Results, decision: Decision | null): Wish => ({
  minutesNumber: decision?.minutesNumber ?? '',
  heldOn: decision?.heldOn ?? '',
  draft: draftOf(results, decision?.overrides ?? []),
});

/** What the server is told. */
export const bodyOf = ({ minutesNumber, heldOn, draft }: Wish, lines: readonly DraftLine[]) => ({
  minutesNumber: minutesNumber.trim(),
  heldOn,
  overrides: overridesOf(lines, draft),
});

/** Whether two wishes come to the same decision. */
export const isSameWish = (one: Wish, other: Wish, results: Results, method: Method): boolean =>
  told(one, results, method) === told(other, results, method);

const told = (wish: Wish, results: Results, method: Method): string =>
  JSON.stringify(bodyOf(wish, linesOf(wish.draft, results, method)));

/** The name of the field that holds the reason for a nominee. */
export const reasonField = (nominationId: string): string => `reason.${nominationId}`;

/** What is still missing, by field. */
export function faultsOf({ minutesNumber, heldOn, draft }: Wish, lines: readonly DraftLine[]): Faults {
  return {
    ...(minutesNumber.trim() === '' ? { minutesNumber: 'form.needed' } : {}),
    ...(heldOn === '' ? { heldOn: 'form.needed' } : {}),
    ...Object.fromEntries(
      overridesOf(lines, draft)
        .filter(({ reason }) => reason.length < SHORTEST_REASON)
        .map(({ nominationId }) => [reasonField(nominationId), 'form.reason.needed'] as const),
    ),
  };
}

/** The server's faults by the fields of this form: `overrides.0.reason` is the reason of the first nominee that is moved. */
export function placedErrors(
  errors: Readonly<Record<string, string>>,
  overrides: readonly { readonly nominationId: string }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message]) => {
      const [root, index] = field.split('.');
      const moved = root === 'overrides' && index !== undefined ? overrides[Number(index)] : undefined;
      return [moved ? reasonField(moved.nominationId) : field, message];
    }),
  );
}
