import { placesAfter, signatureFaults, signaturesNeeded, unresolvedTies } from '../../../core/decision/index.js';
import { type Schemas } from '../../api/client.js';

type Hindrance = Schemas['HindranceView'];
type Decision = Pick<Schemas['DecisionView'], 'outcomeHash' | 'overrides'>;
type Method = Schemas['RubricRanking']['method'];

/** The computed order as far as sealing asks about it. */
interface ComputedOrder {
  readonly outcomeHash: string;
  readonly results: readonly Pick<Schemas['ComputedNomineeView'], 'nominationId' | 'rank'>[];
}

/** What can be known about a ranking that is to be sealed. */
export interface SealFacts {
  readonly hindrances: readonly Hindrance[];
  /** Null while numbers are closed to the reader: then gates, figures and ties are not known. */
  readonly computed: ComputedOrder | null;
  /** Null while the plenary has not decided. */
  readonly decision: Decision | null;
  readonly signatures: readonly Pick<Schemas['SignatureView'], 'seat' | 'counts'>[];
  readonly usesShortlist: boolean;
  readonly awardPlaces: number;
  readonly method: Method;
}

type ItemCode =
  'files' | 'gates' | 'figures' | 'shortlist' | 'sheets' | 'reopenings' | 'ranked' | 'ties' | 'decision' | 'signatures';

export type ItemState = 'holds' | 'fails' | 'unknown';

/** One thing that must hold before a ranking can be sealed. */
export interface SealItem {
  readonly code: ItemCode;
  readonly state: ItemState;
  /** What of it is awaited, nominee by nominee. */
  readonly hindrances: readonly Hindrance[];
  /** Which words explain it, and what they name. */
  readonly reason?: Reason;
}

interface Reason {
  readonly code:
    'nobody-ranked' | 'tie' | 'decision-missing' | 'decision-outdated' | 'panel-missing' | 'chair' | 'too-few';
  readonly params?: Readonly<Record<string, number>>;
}

/** Which hindrances belong to which line of the list. */
const AWAITED = {
  files: ['computation.file-unverified'],
  gates: ['computation.gate-pending'],
  figures: ['computation.figure-pending', 'computation.nothing-to-score'],
  shortlist: ['computation.shortlist-missing'],
  sheets: ['computation.quorum-missing', 'computation.sheet-draft'],
  reopenings: ['computation.reopening-open'],
} as const;

/** Everything that must hold, in the order in which it comes about. The same rules as on the server, which has the last word. */
export function sealChecklist(facts: SealFacts): SealItem[] {
  return [
    awaited(facts, 'files'),
    awaited(facts, 'gates'),
    awaited(facts, 'figures'),
    ...(facts.usesShortlist ? [awaited(facts, 'shortlist')] : []),
    awaited(facts, 'sheets'),
    awaited(facts, 'reopenings'),
    decided(facts),
    ...rankedAndTies(facts),
    signed(facts),
  ];
}

export const canSeal = (items: readonly SealItem[]): boolean => items.every(({ state }) => state === 'holds');

function awaited({ hindrances, computed }: SealFacts, code: keyof typeof AWAITED): SealItem {
  const own = hindrances.filter((one) => (AWAITED[code] as readonly string[]).includes(one.code));
  const isHidden = computed === null && (code === 'gates' || code === 'figures');
  return { code, state: own.length > 0 ? 'fails' : isHidden ? 'unknown' : 'holds', hindrances: own };
}

/** The decision holds for the outcome it was made on, and for no other. */
const isCurrent = ({ decision, computed }: SealFacts): boolean =>
  decision !== null && (computed === null || decision.outcomeHash === computed.outcomeHash);

function decided(facts: SealFacts): SealItem {
  if (facts.decision === null) return failed('decision', { code: 'decision-missing' });
  return isCurrent(facts) ? held('decision') : failed('decision', { code: 'decision-outdated' });
}

function rankedAndTies(facts: SealFacts): SealItem[] {
  const { computed, decision, awardPlaces, method } = facts;
  if (computed === null) return [{ code: 'ties', state: 'unknown', hindrances: [] }];
  const results = computed.results.map(({ nominationId, rank }) => ({ id: nominationId, rank }));
  const places = placesAfter(results, isCurrent(facts) && decision ? decision.overrides : []);
  if (places.length === 0) return [failed('ranked', { code: 'nobody-ranked' })];
  const [tie] = unresolvedTies(places, awardPlaces, method);
  if (!tie) return [held('ties')];
  return [failed('ties', { code: 'tie', params: { rank: tie[0]?.rank ?? 0, count: tie.length } })];
}

function signed(facts: SealFacts): SealItem {
  const seats = facts.signatures.map(({ seat, counts }) => ({
    number: seat.number,
    role: seat.role,
    hasSigned: counts && isCurrent(facts),
  }));
  const codes = signatureFaults(seats).map(({ code }) => code);
  if (codes.length === 0) return held('signatures');
  if (codes.includes('seal.panel-missing')) return failed('signatures', { code: 'panel-missing' });
  const params = {
    signed: seats.filter(({ hasSigned }) => hasSigned).length,
    needed: signaturesNeeded(seats.length),
    all: seats.length,
  };
  return failed('signatures', { code: codes.includes('seal.signatures-missing') ? 'too-few' : 'chair', params });
}

const held = (code: ItemCode): SealItem => ({ code, state: 'holds', hindrances: [] });
const failed = (code: ItemCode, reason: Reason): SealItem => ({ code, state: 'fails', hindrances: [], reason });
