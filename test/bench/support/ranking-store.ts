import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { type Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

import { type Field, type FieldResult, type FieldStage, SHEET } from '../../../src/core/scoring/fast/index.js';
import { CRITERIA, NOMINEES, plan, RANKINGS, SEATS } from './ranking-field.js';

/** One row per sheet with its marks as smallint[], and one row per nominee for what comes out. */
const TABLES = `
  CREATE TABLE bench_sheet (nominee int NOT NULL, ranking smallint NOT NULL, seat smallint NOT NULL, marks smallint[] NOT NULL);
  CREATE TABLE bench_rank (nominee int NOT NULL, ranking smallint NOT NULL, published int NOT NULL, rank int NOT NULL)`;

// The binary form of COPY: every value after its length in four bytes; an array has five numbers before its elements.
const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TRAILER = Buffer.from([0xff, 0xff]);
const INT2_OID = 21;
const ARRAY = 20 + CRITERIA * 6;

/** Stores the field, as an award would have it before ranking. */
export async function storeField(client: Client, field: Field): Promise<void> {
  await client.query(TABLES);
  const rows = NOMINEES * SEATS;
  await copyIn(client, 'bench_sheet (nominee, ranking, seat, marks)', rows, 26 + ARRAY, (buffer, at, sheet) => {
    const nominee = Math.floor(sheet / SEATS);
    let p = buffer.writeInt16BE(4, at);
    p = buffer.writeInt32BE(nominee, buffer.writeInt32BE(4, p));
    p = buffer.writeInt16BE(field.ranking[nominee]!, buffer.writeInt32BE(2, p));
    p = buffer.writeInt16BE(sheet % SEATS, buffer.writeInt32BE(2, p));
    for (const head of [ARRAY, 1, 0, INT2_OID, CRITERIA, 1]) p = buffer.writeInt32BE(head, p);
    for (let c = 0; c < CRITERIA; c += 1) {
      p = buffer.writeInt16BE(field.stages[0]!.marks[sheet * CRITERIA + c]!, buffer.writeInt32BE(2, p));
    }
  });
  await client.query('VACUUM (ANALYZE, FREEZE) bench_sheet');
}

/** The weighted sum of a row of marks, written out: what PostgreSQL computes fastest. */
const EXPRESSION = [...plan.stages[0]!.weights].map((weight, i) => `${weight}*s.marks[${i + 1}]`).join(' + ');
const WHOLE = plan.stages[0]!.denominator;
/** Half-up in whole numbers, and ranks by ranking; ties stay ties, which spares the database the chain. */
const ranked = (grouping: string, ranking: string): string => `
  SELECT count(*) AS lines, sum(rank) AS checksum FROM (
    SELECT rank() OVER (PARTITION BY ranking ORDER BY published DESC) FROM (
      SELECT ${ranking} AS ranking, (2 * sum(${EXPRESSION}) + ${WHOLE} * count(*)) / (2 * ${WHOLE} * count(*)) AS published
      FROM bench_sheet s GROUP BY ${grouping}
    ) scored
  ) placed`;

/** Ways of saying it in one statement; the fastest is what the fast path is measured against. */
export const STATEMENTS: Readonly<Record<string, string>> = {
  'grouped by nominee and ranking': ranked('s.nominee, s.ranking', 's.ranking'),
  'grouped by nominee, ranking picked': ranked('s.nominee', 'min(s.ranking)'),
};

/**
 * Reads all sheets into columns, over as many connections as are given: each takes its part of the pages, so that the server
 * writes out arrays on more than one core.
 */
export async function readField(clients: readonly Client[]): Promise<Field> {
  const field = {
    size: NOMINEES,
    ranking: new Uint16Array(NOMINEES),
    stages: [
      {
        marks: new Uint16Array(NOMINEES * SEATS * CRITERIA),
        sheets: new Uint8Array(NOMINEES * SEATS).fill(SHEET.absent),
      },
    ] as const,
  };
  const { rows } = await clients[0]!.query<{ pages: number }>(
    "SELECT (pg_relation_size('bench_sheet') / current_setting('block_size')::int)::int AS pages",
  );
  const share = Math.ceil(rows[0]!.pages / clients.length);
  const read = sheetReader(field);
  await Promise.all(
    clients.map((client, i) => {
      const part = `ctid >= '(${i * share},0)' AND ctid < '(${(i + 1) * share},0)'`;
      return copyOut(client, `SELECT nominee, ranking, seat, marks FROM bench_sheet WHERE ${part}`, 26 + ARRAY, read);
    }),
  );
  return field;
}

function sheetReader({
  ranking,
  stages: [{ marks, sheets }],
}: {
  ranking: Uint16Array;
  stages: readonly [FieldStage];
}): (buffer: Buffer, at: number) => void {
  return (buffer, at) => {
    const nominee = buffer.readInt32BE(at + 6);
    const sheet = nominee * SEATS + buffer.readInt16BE(at + 20);
    ranking[nominee] = buffer.readInt16BE(at + 14);
    sheets[sheet] = SHEET.present;
    let p = at + 50;
    for (let k = sheet * CRITERIA, end = k + CRITERIA; k < end; k += 1, p += 6) {
      marks[k] = (buffer[p]! << 8) | buffer[p + 1]!;
    }
  };
}

/** Writes the published score and the rank of every nominee. */
export async function writeRanks(client: Client, { ranking }: Field, { published, rank }: FieldResult): Promise<void> {
  await copyIn(client, 'bench_rank (nominee, ranking, published, rank)', NOMINEES, 32, (buffer, at, nominee) => {
    let p = buffer.writeInt16BE(4, at);
    p = buffer.writeInt32BE(nominee, buffer.writeInt32BE(4, p));
    p = buffer.writeInt16BE(ranking[nominee]!, buffer.writeInt32BE(2, p));
    p = buffer.writeInt32BE(published[nominee]!, buffer.writeInt32BE(4, p));
    buffer.writeInt32BE(rank[nominee]!, buffer.writeInt32BE(4, p));
  });
}

/** What is stored now: lines and the sum of ranks, to be compared with what was computed. */
export async function checkStored(client: Client, { rank }: FieldResult): Promise<void> {
  const { rows } = await client.query<{ lines: string; checksum: string; rankings: string }>(
    'SELECT count(*) AS lines, sum(rank) AS checksum, count(DISTINCT ranking) AS rankings FROM bench_rank',
  );
  const expected = [NOMINEES, rank.reduce((sum, r) => sum + r, 0), RANKINGS].join();
  const found = [rows[0]!.lines, rows[0]!.checksum, rows[0]!.rankings].join();
  if (found !== expected) throw new Error(`stored ${found}, computed ${expected}`);
}

type WriteRow = (buffer: Buffer, at: number, row: number) => void;

const BATCH = 2_000;

async function copyIn(client: Client, target: string, rows: number, width: number, write: WriteRow): Promise<void> {
  function* batches(): Generator<Buffer> {
    yield HEADER;
    for (let row = 0; row < rows; row += BATCH) {
      const buffer = Buffer.allocUnsafe(Math.min(BATCH, rows - row) * width);
      for (let at = 0, k = row; at < buffer.length; at += width, k += 1) write(buffer, at, k);
      yield buffer;
    }
    yield TRAILER;
  }
  await pipeline(Readable.from(batches()), client.query(copyFrom(`COPY ${target} FROM STDIN BINARY`)));
}

/** Rows of one width, wherever the chunks of the stream end. */
async function copyOut(
  client: Client,
  select: string,
  width: number,
  read: (buffer: Buffer, at: number) => void,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let skip = HEADER.length;
  for await (const chunk of client.query(copyTo(`COPY (${select}) TO STDOUT BINARY`)) as AsyncIterable<Buffer>) {
    const buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let at = skip;
    for (; at + width <= buffer.length; at += width) read(buffer, at);
    skip = Math.max(0, at - buffer.length);
    rest = buffer.subarray(Math.min(at, buffer.length));
  }
}
