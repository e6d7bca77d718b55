import { fixedText, type NomineeOutcome, type Outcome, parseExact, type Status } from '../../core/scoring/index.js';

/** What is so officially, and what would be. */
interface FromTo<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** One nominee in both orders. */
export interface ComparedNominee {
  readonly nominationId: string;
  readonly status: FromTo<Status>;
  readonly rank: FromTo<number | null>;
  /** As published. */
  readonly final: FromTo<string | null>;
  /** The final that would be less the official one; null when one of them is missing. */
  readonly difference: string | null;
  readonly decidedBy: FromTo<string | null>;
}

/** Every nominee of the official order, in the order that would be; those without a rank last. */
export function compared(official: Outcome, alternative: Outcome): ComparedNominee[] {
  const would = new Map(alternative.results.map((line, place) => [line.id, { line, place }]));
  const place = ({ id }: NomineeOutcome): number => would.get(id)?.place ?? Number.MAX_SAFE_INTEGER;
  return official.results
    .toSorted((a, b) => place(a) - place(b))
    .map((from) => {
      const to = would.get(from.id)?.line;
      return {
        nominationId: from.id,
        status: { from: from.status, to: to?.status ?? from.status },
        rank: { from: from.rank, to: to?.rank ?? null },
        final: { from: from.final, to: to?.final ?? null },
        difference: difference(from.final, to?.final ?? null),
        decidedBy: { from: from.decidedBy, to: to?.decidedBy ?? null },
      };
    });
}

/** Exact, at the decimals of the finer of the two. */
function difference(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  return fixedText(parseExact(to).sub(parseExact(from)), Math.max(placesOf(from), placesOf(to)));
}

const placesOf = (text: string): number => text.split('.')[1]?.length ?? 0;
