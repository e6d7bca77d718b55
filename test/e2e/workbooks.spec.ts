import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type CellValue, outcomeTable } from '../../src/core/scoring/tables/index.js';
import { FILE_LIMITS, readWorkbook, writeCsv } from '../../src/platform/spreadsheets/index.js';
import { type Exit, runToEnd } from '../support/server-process.js';
import { wideTables } from '../unit/scoring/tables/tables-of.js';
import { outcomeOf, vector } from '../unit/scoring/vectors.js';

const BUILD_MS = 240_000;
/** A million rows take some ten seconds, and more where other tests run beside. */
const PATIENCE_MS = 120_000;
const MARKS = resolve('test/vectors/25-marks.xlsx');

const award = (vector('25-end-to-end-award') as { input: { rule: object; nominees: object[] } }).input;
const expected = (): string => {
  const { results, rule } = outcomeOf(award);
  return `${JSON.stringify({ results, rule }, null, 2)}\n`;
};

let folder: string;
let rule: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paritrana-workbooks-'));
  rule = await file('rule.json', JSON.stringify(award.rule));
  expect(await runToEnd({ env: {}, command: ['node', 'scripts/build.mjs'], patienceMs: BUILD_MS })).toMatchObject({
    code: 0,
  });
}, BUILD_MS);
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** As a spreadsheet writes a cell of marks into CSV. */
const writtenCell = (cell: CellValue): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).replace('.', ',') : '';

const paritrana = (...args: string[]): Promise<Exit> =>
  runToEnd({ env: { DATA_DIR: folder }, command: ['node', 'scripts/paritrana.mjs', ...args], patienceMs: PATIENCE_MS });

const ranked = async (...args: string[]): Promise<Exit> => paritrana('rank', '--rule', rule, ...args);

describe('paritrana rank with marks in tables', () => {
  it('prints the same JSON for a workbook, and for a folder of CSV files with decimal commas, as for the problem', async () => {
    expect(await ranked(MARKS)).toEqual({ code: 0, stdout: expected(), stderr: '' });

    const csv = join(folder, 'marks');
    await mkdir(csv);
    for (const { sheet, rows } of wideTables(award)) {
      const text = rows.map((row) => row.map(writtenCell).join(';')).join('\r\n');
      await writeFile(join(csv, `${sheet}.csv`), `\ufeff${text}`);
    }
    expect(await ranked(csv)).toEqual({ code: 0, stdout: expected(), stderr: '' });
  });

  it('writes CSV and XLSX with numbers as numbers', async () => {
    const table = outcomeTable(outcomeOf(award));
    expect(await ranked(MARKS, '--format', 'csv')).toEqual({ code: 0, stdout: writeCsv(table), stderr: '' });

    const output = join(folder, 'result.xlsx');
    expect(await ranked(MARKS, '--output', output)).toEqual({ code: 0, stdout: '', stderr: '' });
    const [sheet] = await readWorkbook('result.xlsx', await readFile(output), FILE_LIMITS);
    expect(sheet?.rows[1]?.slice(0, 3)).toEqual([1, 'PROV-03', 79.63]);
  });

  it('writes a template that is ready to be filled in', async () => {
    const output = join(folder, 'template.xlsx');
    expect(await paritrana('rank', '--template', rule, '--output', output)).toMatchObject({ code: 0, stderr: '' });
    const sheets = await readWorkbook('template.xlsx', await readFile(output), FILE_LIMITS);
    expect(sheets.map(({ sheet, rows }) => [sheet, rows[0]])).toEqual([
      ['Petunjuk', expect.arrayContaining(['Cara mengisi / How to fill this in'])],
      [
        'Calon',
        [
          'calon',
          'nama',
          'G1_no_wage_arrears',
          'G2_documents_complete',
          'K1',
          'K2',
          'K3',
          'K4',
          'tahap tercapai',
          'bonus',
          'penalti',
        ],
      ],
      ['DESK', ['calon', 'penilai', 'D1', 'D2', 'D3', 'keadaan']],
      ['INT', ['calon', 'penilai', 'W1', 'W2', 'W3', 'keadaan']],
    ]);
    expect(await ranked(output)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'template.xlsx: tidak ada baris di bawah judul kolom / has no row below the headings [table.empty]\n',
    });
  });

  it('tells every fault with file, sheet, row and column, Indonesian first, and prints no result', async () => {
    const marks = await file('long.csv', 'calon;tahap;penilai;kriteria;nilai\nP;DESK;A1;D1;7\nP;DESK;A1;D9;3\n');
    const { code, stdout, stderr } = await ranked(marks);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n')).toEqual(
      expect.arrayContaining([
        'long.csv, baris 2, kolom E (nilai): "7" bukan salah satu tingkat: 1, 2, 3, 4, 5 / row 2, column E (nilai): "7" is not one of the levels 1, 2, 3, 4, 5 [mark.off-scale]',
        expect.stringMatching(/^long\.csv, baris 3, kolom D \(kriteria\): .+ \[entry\.unknown-criterion\]$/),
      ]),
    );
  });

  it.each([
    ['Windows-1252', 'x.csv', Buffer.from([0x63, 0xe9, 0x3b]), /\[file\.not-utf8\]\n$/],
    ['UTF-16', 'x.csv', Buffer.from('\ufeffcalon', 'utf16le'), /\[file\.utf16\]\n$/],
    ['a workbook that is none', 'x.xlsx', Buffer.from('calon'), /\[file\.not-workbook\]\n$/],
    ['another kind of file', 'x.ods', Buffer.from('calon'), /\[file\.unknown-kind\]\n$/],
  ])('says in one line that a file is %s', async (_, name, bytes, line) => {
    const { code, stdout, stderr } = await ranked(await file(name, bytes));
    expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: 2, stdout: '', lines: 2 });
    expect(stderr).toMatch(line);
  });

  it('is told apart from a failed check when it is used wrongly', async () => {
    expect(await ranked(MARKS, '--format', 'xlsx')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: a workbook needs --output <file>\n',
    });
    expect(await paritrana('rank', MARKS, '--by', 'x')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: --by needs --rule <file>\n',
    });
  });
});

describe('paritrana rank of absurd input', () => {
  it.each([
    ['nested 200,000 deep', () => '['.repeat(200_000) + ']'.repeat(200_000), /\[type\.wrong\]/],
    [
      'a rule nested 100,000 deep',
      () => `{"rule":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)},"nominees":[]}`,
      /\[rule\.too-large\]/,
    ],
    [
      'a million nominees',
      () => JSON.stringify({ ...award, nominees: Array(1_000_000).fill({ id: 'N' }) }),
      /berisi 1000000 butir.+\[list\.too-long\]/,
    ],
    [
      'a mark of a million digits',
      () => JSON.stringify({ ...award, nominees: [{ ...award.nominees[0], bonus: '9'.repeat(1_000_000) }] }),
      /\[number\.too-long\]/,
    ],
    [
      'NaN and Infinity',
      () => JSON.stringify({ ...award, nominees: [{ ...award.nominees[0], bonus: 'NaN', penalty: 'Infinity' }] }),
      /bonus.+\[number\.malformed\]\n.+penalty.+\[number\.malformed\]/,
    ],
  ])('(%s) ends with a clear fault', async (_, content, told) => {
    const { code, stdout, stderr } = await paritrana('rank', await file('absurd.json', content()));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(told);
    expect(stderr.length).toBeLessThan(10_000);
  });

  it(
    '(a million rows of marks) ends with the right answer',
    async () => {
      const small = {
        stages: [{ code: 'DESK', weight: '100', kind: 'rubric', items: [{ code: 'D', weight: '100' }] }],
      };
      const rows = Array.from(
        { length: 1_000_000 },
        (_, i) => `N${i % 100_000};DESK;P${Math.floor(i / 100_000)};D;${i % 101}\n`,
      );
      const marks = await file('million.csv', `calon;tahap;penilai;kriteria;nilai\n${rows.join('')}`);
      const output = join(folder, 'million.out.csv');
      const answer = await paritrana(
        'rank',
        '--rule',
        await file('small.json', JSON.stringify(small)),
        marks,
        '--output',
        output,
      );
      expect(answer).toEqual({ code: 0, stdout: '', stderr: '' });
      const lines = (await readFile(output, 'utf8')).split('\n');
      expect(lines).toHaveLength(100_002);
      expect(lines.find((line) => line.includes(',N7,'))).toMatch(/,N7,\d+\.\d\d,ranked,/);
    },
    PATIENCE_MS,
  );
});

describe('paritrana rank of a register', () => {
  it('ranks each province and sector for itself, in CSV and in JSON', async () => {
    const register = {
      stages: [
        {
          code: 'S',
          weight: '100',
          kind: 'indicators',
          items: [{ code: 'K', weight: '100', fn: 'goalpost', lo: '0', hi: '100' }],
        },
      ],
    };
    const rules = await file('register.json', JSON.stringify(register));
    const rows = await file(
      'register.csv',
      'calon;province;sector;K\nA;Bali;Jasa;70,5\nB;Aceh;Jasa;60\nC;Bali;Jasa;80\nD;Bali;Tani;10\n',
    );
    expect(await paritrana('rank', '--rule', rules, rows, '--by', 'province,sector', '--format', 'csv')).toEqual({
      code: 0,
      stderr: '',
      stdout:
        'province,sector,peringkat,calon,nilai akhir,status,diputuskan oleh,S\n' +
        'Aceh,Jasa,1,B,60.00,ranked,final,60.00\nBali,Jasa,1,C,80.00,ranked,final,80.00\nBali,Jasa,2,A,70.50,ranked,final,70.50\nBali,Tani,1,D,10.00,ranked,final,10.00\n',
    });
    const { stdout } = await paritrana('rank', '--rule', rules, rows, '--by', 'province');
    expect(JSON.parse(stdout)).toMatchObject({
      groups: [
        { by: { province: 'Aceh' }, results: [{ id: 'B', rank: 1 }] },
        {
          by: { province: 'Bali' },
          results: [
            { id: 'C', rank: 1, stages: { S: '80.00' } },
            { id: 'A', rank: 2 },
            { id: 'D', rank: 3 },
          ],
        },
      ],
      rule: { version: 'unversioned' },
    });
  });

  it('tells the faults of rows and prints no result', async () => {
    const rows = await file('register.csv', 'calon;province;K\nA;Bali;x\n');
    const answer = await paritrana('rank', '--rule', join(folder, 'register.json'), rows, '--by', 'province,sector');
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr).toMatch(
      /^register\.csv, baris 1: kolom "sector" tidak ada .+\n(.+\n)*register\.csv, baris 2, kolom C \(K\): "x" bukan angka/,
    );
  });
});

describe('paritrana compare', () => {
  it('ends with 0 for the results that were computed, with 1 and every difference for others', async () => {
    const results = await file('results.csv', writeCsv(outcomeTable(outcomeOf(award))));
    expect(await paritrana('compare', '--rule', rule, MARKS, '--claimed', results)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^SAMA \/ SAME\n/),
      stderr: '',
    });

    const others = await file('others.csv', 'calon,final\nPROV-03,79.62\n');
    const { code, stdout } = await paritrana('compare', '--rule', rule, MARKS, '--claimed', others);
    expect(code).toBe(1);
    expect(stdout).toContain('PROV-03 final: 79.62 <> 79.63 (637/8): berbeda / different\n');
    expect(stdout).toContain('[rounding.half-even]\n');

    const report = await paritrana('compare', '--rule', rule, MARKS, '--claimed', others, '--format', 'json');
    expect(JSON.parse(report.stdout)).toMatchObject({
      agrees: false,
      explanations: ['rounding.half-even', 'rounding.truncated'],
    });
  });

  it('ends with 2 for bad input', async () => {
    const faulty = await file('faulty.csv', 'calon,final\nA,x\n');
    expect(await paritrana('compare', '--rule', rule, MARKS, '--claimed', faulty)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('[number.malformed]'),
    });
  });

  it('is computed by the server in a thread of its own', async () => {
    const workerData = {
      rule: await readFile(rule),
      marks: await readFile(MARKS),
      claimed: Buffer.from('calon;final\nPROV-03;79,63'),
    };
    const worker = new Worker(resolve('dist/src/features/comparisons/comparison.thread.js'), { workerData });
    const answer = await new Promise((done, failed) => {
      worker.once('message', done);
      worker.once('error', failed);
    });
    await worker.terminate();
    expect(answer).toMatchObject({ ok: true, comparison: { nominees: 1, compared: 1, differences: [] } });
  });
});
