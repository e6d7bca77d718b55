import { Flag, Instant, ListOf, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { Rank } from '../computations/index.js';
import { type Shortlist } from './shortlists.service.js';
import { type ShortlistRow } from './shortlists.repository.js';

class ShortlistedNomineeView {
  @Uuid() id!: string;
  @Text({ max: 200 }) name!: string;
}

export class ShortlistLineView {
  @Uuid() nominationId!: string;
  @Nested(() => ShortlistedNomineeView) nominee!: ShortlistedNomineeView;
  @Rank() rank!: number | null;
  @Text({ max: 40, nullable: true, description: 'For auditors, and for the secretariat where the edition shows it' })
  score!: string | null;
  @Flag() isAdmitted!: boolean;
}

export class ShortlistView {
  @Uuid() rankingId!: string;
  @Whole({ min: 1, max: 32_767, nullable: true }) quota!: number | null;
  @Flag({ description: 'A tie at the cut-off admitted more than the quota' }) tieAtCutoff!: boolean;
  @Instant({ nullable: true }) decidedAt!: string | null;
  @ListOf(() => ShortlistLineView) lines!: ShortlistLineView[];
  @Whole({ min: 1, max: 2_147_483_647, description: 'Of the ranking' }) version!: number;
}

export const toShortlistView = ({ ranking, quota, rows, showsScores }: Shortlist): ShortlistView => ({
  rankingId: ranking.id,
  quota,
  tieAtCutoff: quota !== null && rows.filter(({ isAdmitted }) => isAdmitted).length > quota,
  decidedAt: rows[0]?.decidedAt.toISOString() ?? null,
  lines: rows.map((row) => toLineView(row, showsScores)),
  version: ranking.version,
});

const toLineView = (row: ShortlistRow, showsScores: boolean): ShortlistLineView => ({
  nominationId: row.nominationId,
  nominee: { id: row.nomineeId, name: row.name },
  rank: row.rank,
  score: showsScores ? row.score : null,
  isAdmitted: row.isAdmitted,
});
