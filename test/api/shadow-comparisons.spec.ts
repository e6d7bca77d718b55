import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { outcomeTable } from '../../src/core/scoring/tables/index.js';
import { AuditLog } from '../../src/platform/audit/index.js';
import { writeCsv } from '../../src/platform/spreadsheets/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type TestActor } from '../support/actors.js';
import { outcomeOf, vector } from '../unit/scoring/vectors.js';
import { workbookParts, zipOf } from '../support/zip.js';

const award = (vector('25-end-to-end-award') as { input: { rule: object } }).input;
const RULE = Buffer.from(JSON.stringify(award.rule));
const MARKS = readFileSync('test/vectors/25-marks.xlsx');
const RESULTS = Buffer.from(writeCsv(outcomeTable(outcomeOf(award))));

type Files = Partial<Record<string, Buffer>>;

let t: TestApp;
let secretariat: TestActor;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());
beforeEach(async () => {
  secretariat = await t.actorOf('secretariat', { province: '32' });
});

const send = (files: Files, actor: TestActor = secretariat, language = 'en') =>
  Object.entries(files).reduce(
    (request, [name, content]) => request.attach(name, content!, `${name}.bin`),
    t.http().post('/api/v1/shadow-comparisons').set(actor.headers).set('accept-language', language),
  );

describe('a shadow comparison', () => {
  it('answers every difference, with what explains all of them', async () => {
    const claimed = Buffer.from('calon;peringkat;nilai akhir;Paraf\nPROV-03;1;79,62;x\nPROV-07;2;77,5;\nPROV-99;;50;');
    const answer = await send({ rule: RULE, marks: MARKS, claimed }).expect(200);
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      isOfficial: false,
      rule: { version: 'unversioned', hash: outcomeOf(award).rule.hash },
      agrees: false,
      nominees: 2,
      compared: 4,
      differences: [
        {
          nominee: 'PROV-03',
          field: 'final',
          kind: 'different',
          claimed: '79.62',
          computed: '79.63',
          exact: '637/8',
          delta: '-1/100',
        },
        {
          nominee: 'PROV-07',
          field: 'final',
          kind: 'rounding',
          claimed: '77.5',
          computed: '77.53',
          exact: '542691/7000',
          delta: '-3/100',
        },
      ],
      unclaimed: expect.arrayContaining(['PROV-01', 'PROV-02']),
      unmarked: ['PROV-99'],
      fields: ['rank', 'final'],
      ignored: ['Paraf'],
      explanations: [
        {
          code: 'rounding.half-even',
          id: 'setengah dibulatkan ke angka genap, bukan ke atas',
          en: 'halves were rounded to the even digit, not up',
        },
      ],
    });
  });

  it('of results with themselves agrees, and is kept nowhere but in the audit log, without a number of a nominee', async () => {
    const before = await tableSizes();
    const answer = await send({ rule: RULE, marks: MARKS, claimed: RESULTS }).expect(200);
    expect(answer.body).toMatchObject({ agrees: true, nominees: 9, differences: [], explanations: [] });
    expect(await tableSizes()).toEqual(before);
    const entries = await auditOf((answer.body as { id: string }).id);
    const summary = {
      ruleHash: outcomeOf(award).rule.hash,
      sha256: { rule: expect.any(String), marks: expect.any(String), claimed: expect.any(String) },
      agrees: true,
      nominees: 9,
      compared: expect.any(Number),
      different: 0,
    };
    expect(entries).toEqual([{ event: 'shadow-comparison.made', actor: secretariat.userId, after: summary }]);
  });

  it('is made by a secretariat and by nobody else', async () => {
    const files = { rule: RULE, marks: MARKS, claimed: RESULTS };
    await send(files, await t.actorOf('secretariat')).expect(200);
    for (const role of ['administrator', 'auditor', 'proposer', 'evaluator'] as const) {
      await send(files, await t.actorOf(role)).expect(403);
    }
    await t.http().post('/api/v1/shadow-comparisons').attach('rule', RULE, 'r').expect(401);
  });
});

describe('faulty files', () => {
  const faults = async (files: Files, language = 'en') => {
    const answer = await send(files, secretariat, language).expect(422);
    return (answer.body as { code: string; errors: { field: string; code: string; message: string }[] }).errors.map(
      ({ field, code, message }) => `${field} ${code}: ${message}`,
    );
  };

  it('are told all at once, each fault with its file, sheet and cell', async () => {
    const marks = zipOf(
      workbookParts({
        DESK: '<row r="1"><c r="A1" t="str"><v>calon</v></c><c r="B1" t="str"><v>penilai</v></c><c r="C1" t="str"><v>D</v></c></row><row r="2"><c r="A2" t="str"><v>N</v></c><c r="B2" t="str"><v>A</v></c><c r="C2"><v>101</v></c></row>',
        Calon: '<row r="1"><c r="A1" t="str"><v>calon</v></c></row><row r="2"><c r="A2" t="str"><v>N</v></c></row>',
      }),
    );
    const rule = Buffer.from(
      JSON.stringify({
        stages: [{ code: 'DESK', weight: '100', kind: 'rubric', items: [{ code: 'D', weight: '100' }] }],
      }),
    );
    const files = { rule, marks: Buffer.from(marks), claimed: Buffer.from('calon;final\nN;tujuh\n') };
    expect(await faults(files)).toEqual([
      'marks/DESK/C2 workbook.mark.off-scale: "101" is off the scale 0 to 100',
      'claimed/B2 workbook.number.malformed: "tujuh" is not a number in canonical form',
    ]);
    expect(await faults(files, 'id')).toEqual([
      'marks/DESK/C2 workbook.mark.off-scale: "101" di luar skala 0 sampai 100',
      'claimed/B2 workbook.number.malformed: "tujuh" bukan angka dalam bentuk baku',
    ]);
  });

  it('that cannot be read at all are told one beside the other', async () => {
    expect(
      await faults({ rule: Buffer.from('{'), marks: Buffer.from('PK..'), claimed: Buffer.from([0xff, 0xfe, 0x41]) }),
    ).toEqual([
      'rule workbook.file.not-json: is no JSON',
      'marks workbook.file.not-workbook: is no XLSX workbook, or is damaged',
      'claimed workbook.file.utf16: is text in UTF-16; save it as UTF-8 (in Excel: "CSV UTF-8")',
    ]);
  });

  it('a fault of the rule is told by its place in it', async () => {
    const rule = Buffer.from(
      JSON.stringify({
        stages: ['33.33', '33.33', '33.33'].map((weight, i) => ({
          code: `S${i}`,
          weight,
          kind: 'rubric',
          items: [{ code: `D${i}`, weight: '100' }],
        })),
      }),
    );
    expect(await faults({ rule, marks: MARKS, claimed: RESULTS })).toEqual([
      'rule/stages workbook.weights.not-hundred.quotient: weights sum to 99.99, not to exactly 100; write each as "1/3", or write 33.33/33.33/33.34',
    ]);
  });

  it('a workbook that would unpack to too much is refused unopened', async () => {
    const bomb = Buffer.from(zipOf(workbookParts({ A: '<row r="1"/>'.repeat(6_000_000) })));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await faults({ rule: RULE, marks: bomb, claimed: RESULTS })).toEqual([
      'marks workbook.file.expands: expands to more than 64 MB; it was not opened',
    ]);
  });

  it('a form without one of its files, or with another part, is refused by that part', async () => {
    expect(await faults({ rule: RULE, marks: MARKS })).toEqual([expect.stringMatching(/^claimed field\.required: /)]);
    expect(await faults({ rule: RULE, marks: MARKS, claimed: RESULTS, more: RESULTS })).toHaveLength(1);
  });

  it('a file above the limit is too large, and a body that is no form is not taken', async () => {
    const large = Buffer.alloc(10 * 1024 * 1024 + 1, 'a');
    await send({ rule: RULE, marks: large, claimed: RESULTS }).expect(413, /shadow-comparison\.too-large/);
    await t.http().post('/api/v1/shadow-comparisons').set(secretariat.headers).send({}).expect(415);
  });
});

async function tableSizes(): Promise<Record<string, number>> {
  const tables = await t.database.reader.query<{ name: string }[]>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'audit%'",
  );
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await t.database.reader.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${name}"`);
      return [name, row!.count] as const;
    }),
  );
  return Object.fromEntries(counts);
}

/** What the audit log knows of a comparison. */
async function auditOf(id: string): Promise<unknown[]> {
  const { items } = await t.app.get(AuditLog).list({ subject: { type: 'shadow-comparison', id }, limit: 5 });
  return items.map(({ event, actor, after }) => ({ event, actor: actor.userId, after }));
}
