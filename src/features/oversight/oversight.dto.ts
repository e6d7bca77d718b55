import { ApiProperty } from '@nestjs/swagger';

import { invalid } from '../../core/errors.js';
import { type AuditEntry, type AuditFilter, type AuditHead, type AuditReport } from '../../platform/audit/index.js';
import {
  Choice,
  Flag,
  Instant,
  JsonObject,
  ListOf,
  Nested,
  Text,
  Texts,
  Uuid,
  Whole,
} from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { type InvariantReport } from './invariants.queries.js';

export class InvariantView {
  @Text({ max: 100 }) code!: string;
  @Flag() holds!: boolean;
  @Texts({ max: 20, description: 'What breaks it, the first twenty' }) violations!: readonly string[];
}

export class InvariantList {
  @ListOf(() => InvariantView) items!: InvariantView[];
}

export class ListAuditEntries extends PageQuery {
  @Text({ max: 100, optional: true, example: 'result.sealed' }) event?: string;
  @Text({ max: 60, optional: true, description: 'Together with subjectId' }) subjectType?: string;
  @Text({ max: 100, optional: true, description: 'Together with subjectType' }) subjectId?: string;
  @Uuid({ optional: true }) actorId?: string;
}

class AuditActorView {
  @Uuid({ nullable: true, description: 'Null for the system' }) userId!: string | null;
  @Texts() roles!: readonly string[];
}

class AuditSubjectView {
  @Text({ max: 60 }) type!: string;
  @Text({ max: 100 }) id!: string;
}

export class AuditEntryView {
  @Text({ max: 40, description: 'Lane and number' }) place!: string;
  @Instant() at!: string;
  @Nested(() => AuditActorView) actor!: AuditActorView;
  @Text({ max: 100 }) event!: string;
  @Nested(() => AuditSubjectView) subject!: AuditSubjectView;
  @JsonObject({ nullable: true }) before!: object | null;
  @JsonObject({ nullable: true }) after!: object | null;
  @Text({ max: 100 }) requestId!: string;
  @Text({ max: 64 }) hash!: string;
}

export class AuditEntryPage extends PageOf(AuditEntryView) {}

class LaneView {
  @Whole({ min: 0, max: 32_767 }) lane!: number;
  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER }) seq!: number;
  @Text({ max: 64 }) hash!: string;
}

/** One state of the log: every later state still contains it. */
export class AuditHeadView {
  @Text({ max: 40 }) format!: string;
  @ListOf(() => LaneView) lanes!: readonly LaneView[];
  @Text({ max: 64, description: 'SHA-256 over all lanes' }) hash!: string;
}

class AuditFaultView {
  @Whole({ min: 0, max: 32_767 }) lane!: number;
  @ApiProperty({ type: 'integer' }) seq!: number;
  @Choice(['edited', 'missing', 'reordered', 'inserted', 'truncated', 'head-mismatch']) kind!: string;
  @Text({ max: 500 }) reason!: string;
}

export class AuditVerificationView {
  @Flag() intact!: boolean;
  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, description: 'Checked, up to the first fault' }) entries!: number;
  @Whole({ min: 0, max: 32_767 }) lanes!: number;
  @Nested(() => AuditHeadView) head!: AuditHeadView;
  @Nested(() => AuditFaultView, { nullable: true }) fault!: AuditFaultView | null;
}

/** The filter that a query means. Throws 422 when a subject has only one of its halves. */
export function toFilter({ limit, after, event, actorId, subjectType, subjectId }: ListAuditEntries): AuditFilter {
  if ((subjectType === undefined) !== (subjectId === undefined)) {
    const field = subjectType === undefined ? 'subjectType' : 'subjectId';
    throw invalid('request.invalid', {}, [{ field, code: 'field.required' }]);
  }
  return {
    limit,
    ...(after === undefined ? {} : { after }),
    ...(event === undefined ? {} : { event }),
    ...(actorId === undefined ? {} : { actorId }),
    ...(subjectType === undefined || subjectId === undefined ? {} : { subject: { type: subjectType, id: subjectId } }),
  };
}

export const toInvariantList = (reports: readonly InvariantReport[]): InvariantList => ({
  items: reports.map(({ code, holds, violations }) => ({ code, holds, violations })),
});

export const toEntryPage = ({ items, next }: { items: readonly AuditEntry[]; next: string | null }) => ({
  items: items.map(toEntryView),
  next,
});

const toEntryView = (entry: AuditEntry): AuditEntryView => ({
  place: entry.place,
  at: entry.at,
  actor: { userId: entry.actor.userId, roles: entry.actor.roles },
  event: entry.event,
  subject: { type: entry.subject.type, id: entry.subject.id },
  before: entry.before,
  after: entry.after,
  requestId: entry.requestId,
  hash: entry.hash,
});

export const toHeadView = ({ format, lanes, hash }: AuditHead): AuditHeadView => ({
  format,
  lanes: lanes.map(({ lane, seq, hash: end }) => ({ lane, seq, hash: end })),
  hash,
});

export const toVerificationView = ({ entries, lanes, head, fault }: AuditReport): AuditVerificationView => ({
  intact: fault === null,
  entries,
  lanes,
  head: toHeadView(head),
  fault: fault && { lane: fault.lane, seq: fault.seq, kind: fault.kind, reason: fault.reason },
});
