import { Choice, Day, Flag, Instant, ListOf, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { seatLabel } from '../panels/index.js';
import { type Decision } from './decision.entity.js';
import { type SeatSignature } from './decisions.queries.js';

const SEAT_ROLES = ['chair', 'secretary', 'member'] as const;

export class OverrideInput {
  @Uuid() nominationId!: string;
  @Whole({ min: 1, max: 1_000_000, description: 'The rank it has already confirms a shared one' }) rank!: number;
  @Text({ min: 3, max: 2000, description: 'Written into the minutes' }) reason!: string;
}

export class RecordDecision {
  @Text({ max: 200, description: 'Number of the minutes (berita acara)' }) minutesNumber!: string;
  @Day() heldOn!: string;
  @ListOf(() => OverrideInput, { description: 'Empty when the computed order stands' }) overrides!: OverrideInput[];
}

export class DecisionView {
  @Uuid() rankingId!: string;
  @Text({ max: 200 }) minutesNumber!: string;
  @Day() heldOn!: string;
  @ListOf(() => OverrideInput) overrides!: OverrideInput[];
  @Text({ max: 80, description: 'The computed outcome that was decided on' }) outcomeHash!: string;
  @Instant() recordedAt!: string;
  @Whole({ min: 1, max: 2_147_483_647 }) version!: number;
}

export class SignResult {
  @Text({ max: 80, pattern: /^sha256:[0-9a-f]{64}$/, description: 'The outcome that you have seen' })
  outcomeHash!: string;
  @Whole({
    min: 1,
    max: 2_147_483_647,
    optional: true,
    description: 'The decision that you have seen; the newest when left out',
  })
  decisionVersion?: number;
}

class SigningSeatView {
  @Whole({ min: 1, max: 99 }) number!: number;
  @Choice(SEAT_ROLES) role!: (typeof SEAT_ROLES)[number];
  @Text({ max: 300, example: 'Penilai 3, unsur Serikat Pekerja/Buruh' }) label!: string;
}

export class SignatureView {
  @Nested(() => SigningSeatView) seat!: SigningSeatView;
  @Text({ max: 80, nullable: true }) outcomeHash!: string | null;
  @Whole({ min: 1, max: 2_147_483_647, nullable: true }) decisionVersion!: number | null;
  @Instant({ nullable: true, description: 'Null while the seat has not signed' }) signedAt!: string | null;
  @Flag({ description: 'False when it signed something that has been changed since' }) counts!: boolean;
}

export class SignatureList {
  @ListOf(() => SignatureView, { description: 'Every seat of the panel, by number' }) items!: SignatureView[];
}

export const toDecisionView = (decision: Decision): DecisionView => ({
  rankingId: decision.rankingId,
  minutesNumber: decision.minutesNumber,
  heldOn: decision.heldOn,
  overrides: decision.overrides.map(({ nominationId, rank, reason }) => ({ nominationId, rank, reason })),
  outcomeHash: decision.outcomeHash,
  recordedAt: decision.recordedAt.toISOString(),
  version: decision.version,
});

export const toSignatureView = (seat: SeatSignature): SignatureView => ({
  seat: { number: seat.number, role: seat.role, label: seatLabel(seat) },
  outcomeHash: seat.outcomeHash,
  decisionVersion: seat.decisionVersion,
  signedAt: seat.signedAt?.toISOString() ?? null,
  counts: seat.counts,
});

export const toSignatureList = (seats: readonly SeatSignature[]): SignatureList => ({
  items: seats.map(toSignatureView),
});
