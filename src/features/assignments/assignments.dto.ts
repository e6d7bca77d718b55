import { Choice, Flag, Instant, ListOf, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { seatLabel } from '../panels/index.js';
import {
  CONFLICT_KINDS,
  type ConflictKind,
  DECLARABLE_KINDS,
  type Declaration,
  DECLARATIONS,
  RECUSAL_ORIGINS,
  type RecusalOrigin,
} from './assignment.entity.js';
import { ASSIGNMENT_STATES, type AssignmentState } from './assignment.lifecycle.js';
import { eligibilityOf } from './assignment.policy.js';
import { type ConflictRow, type MyAssignmentRow } from './assignments.queries.js';

const MANY = 2_147_483_647;

export class AssignmentSummary {
  @Uuid() rankingId!: string;
  @Uuid() panelId!: string;
  @Whole({ min: 0, max: MANY, description: 'Assignments made now' }) added!: number;
  @Whole({ min: 0, max: MANY, description: 'Recused now, because a member is or proposed the nominee' })
  recused!: number;
}

export class DeclareConflict {
  @Flag() conflict!: boolean;
  @Choice(DECLARABLE_KINDS, { optional: true, description: 'With a conflict only' }) kind?: ConflictKind;
  @Text({ min: 3, max: 2000, optional: true, description: 'With a conflict only' }) reason?: string;
}

export class DeclarationView {
  @Uuid() nominationId!: string;
  @Choice(DECLARATIONS) declaration!: Declaration;
}

export class RecuseSeat {
  @Uuid() nominationId!: string;
  @Text({ min: 3, max: 2000 }) reason!: string;
}

export class RecusalView {
  @Uuid() seatId!: string;
  @Uuid() nominationId!: string;
  @Choice(ASSIGNMENT_STATES) state!: AssignmentState;
  @Text({ max: 2000 }) reason!: string;
}

export class ListMyAssignments extends PageQuery {
  @Uuid({ optional: true }) rankingId?: string;
}

class CategoryNameView {
  @Uuid() id!: string;
  @Text({ max: 200 }) nameId!: string;
  @Text({ max: 200 }) nameEn!: string;
}

export class MyAssignmentView {
  @Uuid() nominationId!: string;
  @Text({ max: 200 }) nomineeName!: string;
  @Choice(DECLARATIONS) declaration!: Declaration;
  @Uuid({ nullable: true, description: 'Your seat; null until you have declared' }) seatId!: string | null;
  @Uuid({ nullable: true, description: 'Null until you have declared' }) rankingId!: string | null;
  @Nested(() => CategoryNameView, { nullable: true, description: 'Null until you have declared' })
  category!: CategoryNameView | null;
}

export class MyAssignmentPage extends PageOf(MyAssignmentView) {}

class ConflictCellView {
  @Uuid() seatId!: string;
  @Text({ max: 300, example: 'Penilai 3, unsur Serikat Pekerja/Buruh' }) seatLabel!: string;
  @Choice([...ASSIGNMENT_STATES, 'unassigned']) state!: AssignmentState | 'unassigned';
  @Choice(DECLARATIONS, { nullable: true }) declaration!: Declaration | null;
  @Choice(CONFLICT_KINDS, { nullable: true }) conflictKind!: ConflictKind | null;
  @Choice(RECUSAL_ORIGINS, { nullable: true }) recusalOrigin!: RecusalOrigin | null;
  @Text({ max: 2000, nullable: true }) reason!: string | null;
  @Instant({ nullable: true }) recusedAt!: string | null;
}

export class ConflictRowView {
  @Uuid() nominationId!: string;
  @Text({ max: 200 }) nomineeName!: string;
  @Whole({ min: 0, max: MANY, description: 'Seats with a member who is not recused' }) eligible!: number;
  @Flag({ description: 'Whether every member marks this nominee' }) isCompleteBlock!: boolean;
  @ListOf(() => ConflictCellView) seats!: ConflictCellView[];
}

export class ConflictRowPage extends PageOf(ConflictRowView) {}

/** Before the declaration only what is needed to declare: the name. */
export function toMyAssignmentView(row: MyAssignmentRow): MyAssignmentView {
  const isOpen = row.declaration === 'none';
  return {
    nominationId: row.nominationId,
    nomineeName: row.nomineeName,
    declaration: row.declaration,
    seatId: isOpen ? row.seatId : null,
    rankingId: isOpen ? row.rankingId : null,
    category: isOpen ? row.category : null,
  };
}

export function toConflictRowView({ nominationId, nomineeName, cells }: ConflictRow): ConflictRowView {
  const filled = cells.filter((cell) => cell.isFilled);
  const recused = filled.filter((cell) => cell.state === 'recused');
  const { eligible, isCompleteBlock } = eligibilityOf(filled.length, recused.length);
  return {
    nominationId,
    nomineeName,
    eligible,
    isCompleteBlock,
    seats: cells.map((cell) => ({
      seatId: cell.seatId,
      seatLabel: seatLabel(cell),
      state: cell.state ?? 'unassigned',
      declaration: cell.declaration,
      conflictKind: cell.conflictKind,
      recusalOrigin: cell.recusalOrigin,
      reason: cell.reason,
      recusedAt: cell.recusedAt === null ? null : new Date(cell.recusedAt).toISOString(),
    })),
  };
}
