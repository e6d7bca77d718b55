import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { type Rule } from '../core/scoring/index.js';
import { type RegisterGroup, type RegisterLine, RegisterReader } from '../core/scoring/register/index.js';
import { readRuleFile, type WrittenCell } from '../core/scoring/tables/index.js';
import { streamCsv, writeCsv } from '../platform/spreadsheets/index.js';
import { type OutputFlags } from './outcome-output.js';
import { BadFiles, fileFault, readRule, valueOf } from './problem-file.js';
import { Progress } from './progress.js';

export interface RegisterFlags extends OutputFlags {
  readonly rule: string;
  /** Headings of the columns that the register is grouped by, separated by commas. */
  readonly by: string;
}

/**
 * Ranks a register of any length by its indicators, every group for itself: read and scored row by row, and written group by group.
 * Throws BadFiles.
 */
export async function rankRegister(path: string, flags: RegisterFlags, format: 'json' | 'csv'): Promise<void> {
  const { rule } = valueOf(readRuleFile(await readRule(flags.rule)));
  const by = flags.by.split(',').map((name) => name.trim());
  const { ranking } = await readRegister(path, rule, by);
  const output = flags.output === undefined ? process.stdout : createWriteStream(flags.output);
  const lines = format === 'csv' ? csvLines(rule, by, ranking.ranked()) : jsonLines(rule, by, ranking.ranked());
  await writeAll(output, lines, ranking.size);
}

async function readRegister(path: string, rule: Rule, by: readonly string[]): Promise<RegisterReader> {
  let reader: RegisterReader | undefined;
  let progress: Progress | undefined;
  try {
    await streamCsv(path, {
      onRow: (row) => {
        if (reader) reader.add(row);
        else reader = new RegisterReader(rule, basename(path), row, by);
      },
      onProgress: (done, total) => {
        progress ??= new Progress(total, basename(path));
        progress.update(done);
      },
    });
  } catch (error) {
    throw fileFault({ file: path }, error);
  } finally {
    progress?.stop();
  }
  reader ??= new RegisterReader(rule, basename(path), [], by);
  reader.finish();
  if (reader.faults.any) throw new BadFiles(reader.faults.list());
  return reader;
}

interface Piece {
  readonly text: string;
  readonly lines: number;
}

function* csvLines(rule: Rule, by: readonly string[], groups: Iterable<RegisterGroup>): Generator<Piece> {
  const codes = rule.stages.map(({ code }) => code);
  const head = [...by, 'peringkat', 'calon', 'nilai akhir', 'status', 'diputuskan oleh', ...codes];
  yield { text: writeCsv({ rows: [head] }), lines: 0 };
  for (const { group, lines } of groups) {
    yield { text: writeCsv({ rows: lines.map((line) => [...group, ...cellsOf(line)]) }), lines: lines.length };
  }
}

function cellsOf({ rank, id, final, status, decidedBy, stages }: RegisterLine): WrittenCell[] {
  const decimal = (text: string | null): WrittenCell => (text === null ? null : { decimal: text });
  return [rank, id, decimal(final), status, decidedBy, ...stages.map(decimal)];
}

function* jsonLines(rule: Rule, by: readonly string[], groups: Iterable<RegisterGroup>): Generator<Piece> {
  const codes = rule.stages.map(({ code }) => code);
  let before = '{"groups":[\n';
  for (const { group, lines } of groups) {
    const results = lines.map(({ stages, ...line }) => ({
      ...line,
      stages: Object.fromEntries(stages.map((score, i) => [codes[i] ?? '', score])),
    }));
    const where = Object.fromEntries(by.map((name, i) => [name, group[i] ?? '']));
    yield { text: before + JSON.stringify({ by: where, results }), lines: lines.length };
    before = ',\n';
  }
  yield { text: `\n],"rule":${JSON.stringify({ version: rule.version, hash: rule.hash })}}\n`, lines: 0 };
}

async function writeAll(output: Writable, pieces: Iterable<Piece>, total: number): Promise<void> {
  const progress = new Progress(total, 'peringkat / ranking');
  function* texts(): Generator<string> {
    let done = 0;
    for (const { text, lines } of pieces) {
      yield text;
      done += lines;
      progress.update(done);
    }
  }
  try {
    await pipeline(Readable.from(texts()), output, { end: output !== process.stdout });
  } finally {
    progress.stop();
  }
}
