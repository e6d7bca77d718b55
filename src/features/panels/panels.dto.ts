import { IsUUID } from 'class-validator';

import { type Actor } from '../../core/access.js';
import { Choice, Day, Flag, ListOf, Nested, Text, Texts, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { currentContext } from '../../platform/http/request-context.js';
import { type Language } from '../../platform/i18n/messages.js';
import { type Level, LEVELS } from '../editions/index.js';
import { canSeeMembers } from './panel.policy.js';
import { type PanelRow, type SeatRow } from './panels.queries.js';
import { SEAT_ROLES, type SeatRole } from './seat.entity.js';

const PROVINCE = /^\d{2}$/;
const SEATS_AT_MOST = 99;

export class SeatInput {
  @Whole({ min: 1, max: SEATS_AT_MOST }) number!: number;
  @Choice(SEAT_ROLES) role!: SeatRole;
  @Text({ max: 60, example: 'UNION' }) constituencyCode!: string;
  @Uuid({ optional: true, nullable: true, description: 'Who sits here; may be named later' }) userId?: string | null;
}

/** A seat that joins a panel; its chair is there from the start. */
export class AddSeat extends SeatInput {}

export class SeatMember {
  @Uuid({ nullable: true, description: 'Null empties the seat' }) userId!: string | null;
}

export class CreatePanel {
  @Uuid() editionId!: string;
  @Choice(LEVELS) level!: Level;
  @Text({ max: 2, pattern: PROVINCE, optional: true, nullable: true }) provinceCode?: string | null;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 200, optional: true, nullable: true, description: 'The decree (SK) that appoints the panel' })
  decreeNumber?: string | null;
  @Day({ optional: true, nullable: true }) decreedOn?: string | null;
  @Texts({ max: 100, description: 'The categories it marks' })
  @IsUUID(undefined, { each: true })
  categoryIds!: string[];
  @ListOf(() => SeatInput, { min: 1, max: SEATS_AT_MOST }) seats!: SeatInput[];
}

export class UpdatePanel {
  @Text({ max: 200, optional: true }) name?: string;
  @Text({ max: 200, optional: true, nullable: true }) decreeNumber?: string | null;
  @Day({ optional: true, nullable: true }) decreedOn?: string | null;
  @Texts({ max: 100, optional: true, description: 'All the categories it marks from now on' })
  @IsUUID(undefined, { each: true })
  categoryIds?: string[];
}

export class ListPanels extends PageQuery {
  @Uuid({ optional: true }) editionId?: string;
  @Choice(LEVELS, { optional: true }) level?: Level;
  @Text({ max: 2, pattern: PROVINCE, optional: true }) province?: string;
}

class ConstituencyView {
  @Text({ max: 60 }) code!: string;
  @Text({ max: 200 }) nameId!: string;
  @Text({ max: 200 }) nameEn!: string;
}

class MemberView {
  @Uuid() userId!: string;
  @Text({ max: 200 }) name!: string;
}

export class SeatView {
  @Uuid() id!: string;
  @Whole({ min: 1, max: SEATS_AT_MOST }) number!: number;
  @Choice(SEAT_ROLES) role!: SeatRole;
  @Nested(() => ConstituencyView) constituency!: ConstituencyView;
  @Text({ max: 300, example: 'Penilai 3, unsur Serikat Pekerja/Buruh' }) label!: string;
  @Flag() isFilled!: boolean;
  @Flag({ description: 'Whether you sit here' }) isYours!: boolean;
  @Nested(() => MemberView, { nullable: true, description: 'For secretariats and auditors only' })
  member!: MemberView | null;
  @Whole({ min: 1, max: 2_147_483_647 }) version!: number;
}

export class PanelView {
  @Uuid() id!: string;
  @Uuid() editionId!: string;
  @Choice(LEVELS) level!: Level;
  @Text({ max: 2, nullable: true }) provinceCode!: string | null;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 200, nullable: true }) decreeNumber!: string | null;
  @Day({ nullable: true }) decreedOn!: string | null;
  @Texts() categoryIds!: string[];
  @ListOf(() => SeatView) seats!: SeatView[];
  @Whole({ min: 1, max: 2_147_483_647 }) version!: number;
}

export class PanelPage extends PageOf(PanelView) {}

/** What a seat is called wherever a person's name has no place; in the reader's language when none is named. */
export function seatLabel(
  { number, constituency }: Pick<SeatRow, 'number' | 'constituency'>,
  language: Language = currentContext()?.language ?? 'id',
): string {
  return language === 'id'
    ? `Penilai ${String(number)}, unsur ${constituency.nameId}`
    : `Evaluator ${String(number)}, for ${constituency.nameEn}`;
}

/** A seat as this actor may see it: `provinceCode` is that of its panel. */
export const toSeatView = (actor: Actor, seat: SeatRow, provinceCode: string | null): SeatView => ({
  id: seat.id,
  number: seat.number,
  role: seat.role,
  constituency: seat.constituency,
  label: seatLabel(seat),
  isFilled: seat.userId !== null,
  isYours: seat.userId !== null && seat.userId === actor.userId,
  member:
    seat.userId !== null && seat.userName !== null && canSeeMembers(actor, provinceCode)
      ? { userId: seat.userId, name: seat.userName }
      : null,
  version: seat.version,
});

export const toPanelView = (actor: Actor, panel: PanelRow): PanelView => ({
  id: panel.id,
  editionId: panel.editionId,
  level: panel.level,
  provinceCode: panel.provinceCode,
  name: panel.name,
  decreeNumber: panel.decreeNumber,
  decreedOn: panel.decreedOn,
  categoryIds: panel.categoryIds,
  seats: panel.seats.map((seat) => toSeatView(actor, seat, panel.provinceCode)),
  version: panel.version,
});
