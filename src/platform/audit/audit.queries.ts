import { type ChainEntry, type LaneHead } from '../../core/ledger/hash-chain.js';
import { type Tx } from '../database/database.js';
import { fromCursor, toPage } from '../http/paging.js';
import { type AuditEntry, type AuditFilter, type AuditPage } from './audit.types.js';

interface EntryRow {
  readonly lane: number;
  readonly seq: string;
  readonly payload: string;
  readonly previousHash: string;
  readonly hash: string;
}

const ENTRY = `lane, seq, payload, encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash`;

/** The ends of all lanes, in one statement and so of one moment. */
export async function laneHeads(tx: Tx): Promise<LaneHead[]> {
  const rows = await tx.query<LaneRow[]>(`SELECT lane, seq, encode(hash, 'hex') AS hash FROM audit_lane ORDER BY lane`);
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

interface LaneRow {
  readonly lane: number;
  readonly seq: string;
  readonly hash: string;
}

/** The lanes that hold entries, whether or not the log knows them. */
export async function lanesInUse(tx: Tx): Promise<number[]> {
  const rows = await tx.query<{ lane: number }[]>(`
    WITH RECURSIVE used (lane) AS (
      SELECT min(lane) FROM audit_entry
      UNION ALL
      SELECT (SELECT min(e.lane) FROM audit_entry e WHERE e.lane > used.lane) FROM used WHERE used.lane IS NOT NULL
    ) SELECT lane FROM used WHERE lane IS NOT NULL`);
  return rows.map((row) => row.lane);
}

/** The next entries of a lane by place; `after` null starts before everything, even before places that should not exist. */
export async function entriesAfter(tx: Tx, lane: number, after: number | null, limit: number): Promise<ChainEntry[]> {
  const rows = await tx.query<EntryRow[]>(
    `SELECT ${ENTRY} FROM audit_entry WHERE lane = $1 AND ($2::bigint IS NULL OR seq > $2) ORDER BY seq LIMIT $3`,
    [lane, after, limit],
  );
  return rows.map(toChainEntry);
}

/** The entries, in any lane, that continue a hash. Reads the whole table: asked once, after a fault. */
export async function entriesContinuing(tx: Tx, previousHash: string): Promise<ChainEntry[]> {
  const rows = await tx.query<EntryRow[]>(
    `SELECT ${ENTRY} FROM audit_entry WHERE previous_hash = decode($1, 'hex') ORDER BY lane, seq LIMIT 1000`,
    [previousHash],
  );
  return rows.map(toChainEntry);
}

/** One page of the log, newest first. Entries of one instant are ordered by place. */
export async function listEntries(tx: Tx, filter: AuditFilter): Promise<AuditPage> {
  const { conditions, values } = conditionsOf(filter);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const rows = await tx.query<EntryRow[]>(
    `SELECT ${ENTRY} FROM audit_entry ${where} ORDER BY at DESC, lane DESC, seq DESC LIMIT $${values.length + 1}`,
    [...values, filter.limit + 1],
  );
  return toPage(rows, filter.limit, toAuditEntry, (row) => [placeInTime(row), row.lane, Number(row.seq)]);
}

const placeInTime = (row: EntryRow): string => toAuditEntry(row).at;

function conditionsOf(filter: AuditFilter): { conditions: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const given = (value: unknown): string => `$${values.push(value)}`;

  if (filter.event !== undefined) conditions.push(`event = ${given(filter.event)}`);
  if (filter.actorId !== undefined) conditions.push(`actor_id = ${given(filter.actorId)}`);
  if (filter.subject) {
    conditions.push(`subject_id = ${given(filter.subject.id)}`, `subject_type = ${given(filter.subject.type)}`);
  }
  if (filter.after !== undefined) {
    const [at, lane, seq] = fromCursor(filter.after, ['instant', 'number', 'number']);
    conditions.push(`(at, lane, seq) < (${given(at)}, ${given(lane)}::bigint, ${given(seq)}::bigint)`);
  }
  return { conditions, values };
}

const toChainEntry = (row: EntryRow): ChainEntry => ({ ...row, seq: Number(row.seq) });

function toAuditEntry({ lane, seq, payload, hash }: EntryRow): AuditEntry {
  const { before = null, after = null, ...said } = JSON.parse(payload) as Payload;
  const { at, actor, event, subject, requestId } = said;
  return { place: `${lane}/${seq}`, at, actor, event, subject, before, after, requestId, hash };
}

type Payload = Pick<AuditEntry, 'at' | 'actor' | 'event' | 'subject' | 'requestId'> &
  Partial<Pick<AuditEntry, 'before' | 'after'>>;
