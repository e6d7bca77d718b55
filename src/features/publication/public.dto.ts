import { ApiProperty } from '@nestjs/swagger';

import { Choice, Day, Flag, Instant, ListOf, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { LEVELS } from '../editions/index.js';
import {
  type PublishedEditionRow,
  type PublishedNomineeRow,
  type PublishedPlacingRow,
  type PublishedRankingRow,
} from './public.queries.js';
import { type PlacedRanking, type WonRanking } from './public.service.js';

export class ListPublishedRankings extends PageQuery {
  @Text({ max: 100, optional: true, description: 'Label of the edition, "2025"' }) edition?: string;
  @Choice(LEVELS, { optional: true }) level?: string;
  @Text({ max: 300, optional: true, description: 'Code or name of the category' }) category?: string;
  @Text({ max: 100, optional: true, description: 'Code or name of the province' }) province?: string;
  @Text({ max: 300, optional: true, description: 'Code or name of the sector or zone' }) division?: string;
}

/** A published ranking. Names are in the language of `Accept-Language`, codes never change. */
export class PublishedRankingSummary {
  @Uuid() id!: string;
  @Text({ max: 100 }) edition!: string;
  @Text({ max: 300 }) editionName!: string;
  @Choice(LEVELS) level!: string;
  @Text({ max: 300 }) category!: string;
  @Text({ max: 100 }) categoryCode!: string;
  @Text({ max: 100, nullable: true, description: 'Null at national level' }) province!: string | null;
  @Text({ max: 2, nullable: true }) provinceCode!: string | null;
  @Text({ max: 300, nullable: true, description: 'The sector or zone; null where the category does not split' })
  division!: string | null;
  @Text({ max: 100, nullable: true }) divisionCode!: string | null;
  @Flag({ description: 'True for a demonstration: the marks behind it are made up' }) synthetic!: boolean;
  @Instant() publishedAt!: string;
  @Text({ max: 80, description: 'SHA-256 of the sealed document' }) resultHash!: string;
}

class PublicNominee {
  @Uuid() id!: string;
  @Text({ max: 200 }) name!: string;
}

export class PublishedWinner {
  @ApiProperty({ type: 'number', minimum: 1, multipleOf: 0.5 }) rank!: number;
  @Text({ max: 300, nullable: true, description: 'What the rank is called, "Juara I"' }) label!: string | null;
  @Nested(() => PublicNominee) nominee!: PublicNominee;
}

/** A published ranking in a list: with its winners, so that a roll of honour is one request. */
export class PublishedRankingItem extends PublishedRankingSummary {
  @ListOf(() => PublishedWinner, { description: 'Whoever won an award, in order' }) winners!: PublishedWinner[];
}

export class PublishedRankingPage extends PageOf(PublishedRankingItem) {}

export class PublishedPlacing extends PublishedWinner {
  @Flag() isAward!: boolean;
  @Text({ max: 40, optional: true, description: 'Only where the edition publishes scores' }) score?: string;
}

export class PublishedRankingView extends PublishedRankingSummary {
  @ListOf(() => PublishedPlacing) placings!: PublishedPlacing[];
}

export class PublishedEditionView {
  @Text({ max: 100 }) label!: string;
  @Whole({ min: 1, max: 10_000, nullable: true }) ordinal!: number | null;
  @Text({ max: 300 }) name!: string;
  @Day() periodStart!: string;
  @Day() periodEnd!: string;
  @Flag() synthetic!: boolean;
  @Whole({ min: 1, max: 1_000_000, description: 'How many of its rankings are public' }) rankings!: number;
}

export class PublishedEditionList {
  @ListOf(() => PublishedEditionView) items!: PublishedEditionView[];
}

/** One published place of one nominee. */
export class PublishedNomineePlacing {
  @Nested(() => PublishedRankingSummary) ranking!: PublishedRankingSummary;
  @ApiProperty({ type: 'number', minimum: 1, multipleOf: 0.5 }) rank!: number;
  @Text({ max: 300, nullable: true }) label!: string | null;
  @Flag() isAward!: boolean;
}

export class PublishedNomineeView {
  @Uuid() id!: string;
  @Text({ max: 200 }) name!: string;
  @ListOf(() => PublishedNomineePlacing) placings!: PublishedNomineePlacing[];
}

export const toSummary = (row: PublishedRankingRow): PublishedRankingSummary => ({
  id: row.id,
  edition: row.edition,
  editionName: row.editionName,
  level: row.level,
  category: row.category,
  categoryCode: row.categoryCode,
  province: row.province,
  provinceCode: row.provinceCode,
  division: row.division,
  divisionCode: row.divisionCode,
  synthetic: row.synthetic,
  publishedAt: row.publishedAt.toISOString(),
  resultHash: row.resultHash,
});

export const toItem = (ranking: WonRanking): PublishedRankingItem => ({
  ...toSummary(ranking),
  winners: ranking.winners.map(toWinner),
});

const toWinner = (row: Pick<PublishedPlacingRow, 'rank' | 'label' | 'nomineeId' | 'nomineeName'>): PublishedWinner => ({
  rank: row.rank,
  label: row.label,
  nominee: { id: row.nomineeId, name: row.nomineeName },
});

export const toPublishedRanking = (ranking: PlacedRanking): PublishedRankingView => ({
  ...toSummary(ranking),
  placings: ranking.placings.map((placing) => toPlacing(placing, ranking.publishesScores)),
});

const toPlacing = (row: PublishedPlacingRow, publishesScores: boolean): PublishedPlacing => ({
  ...toWinner(row),
  isAward: row.isAward,
  ...(publishesScores ? { score: row.score } : {}),
});

export const toEditionList = (rows: readonly PublishedEditionRow[]): PublishedEditionList => ({
  items: rows.map(({ label, ordinal, name, periodStart, periodEnd, synthetic, rankings }) => ({
    label,
    ordinal,
    name,
    periodStart,
    periodEnd,
    synthetic,
    rankings,
  })),
});

export const toPublishedNominee = (rows: readonly PublishedNomineeRow[]): PublishedNomineeView => ({
  id: rows[0]?.nomineeId ?? '',
  name: rows[0]?.nomineeName ?? '',
  placings: rows.map((row) => ({
    ranking: toSummary(row),
    rank: row.rank,
    label: row.label,
    isAward: row.isAward,
  })),
});
