import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { readTrustedKeys, type TrustedKey } from '../../../../src/core/ledger/trusted-keys.js';
import { checkFile, subjectOf, type Surroundings } from '../../../../src/web/public/check/check.js';
import { fillingOf } from '../../../../src/web/public/check/filling.js';

const EXAMPLE = readFileSync('docs/examples/result-bundle.json');
const BUNDLE = JSON.parse(EXAMPLE.toString('utf8')) as Record<string, unknown>;
const FINGERPRINT = /^sha256:[0-9a-f]{64}$/;

let keys: TrustedKey[];
beforeAll(async () => {
  keys = await readTrustedKeys(readFileSync('docs/examples/paritrana-keys.json', 'utf8'));
});

const around = (change: Partial<Surroundings> = {}): Surroundings => ({
  keys,
  announcedFor: () => Promise.resolve(null),
  fingerprint: null,
  canVerify: true,
  now: () => 0,
  ...change,
});

const altered = (from: string, to: string): Buffer => {
  const text = EXAMPLE.toString('utf8');
  expect(text).toContain(from);
  return Buffer.from(text.replace(from, to));
};

describe('checking a file in the browser', () => {
  it('agrees, tells the fingerprint, and holds it against what is announced for the ranking that the file names', async () => {
    const asked: string[] = [];
    const first = await checkFile(EXAMPLE, around());
    const announcedFor = (id: string) => {
      asked.push(id);
      return Promise.resolve(first.fingerprint);
    };
    const outcome = await checkFile(EXAMPLE, around({ announcedFor }));
    expect(outcome).toMatchObject({ kind: 'agrees', announced: 'same', given: 'none' });
    expect(outcome.fingerprint).toMatch(FINGERPRINT);
    expect(asked).toEqual([BUNDLE.rankingId]);
  });

  it.each([
    ['other', 'sha256:00'],
    ['unknown', null],
    ['unreachable', undefined],
  ])('says that what is announced is %s', async (announced, answer) => {
    const outcome = await checkFile(EXAMPLE, around({ announcedFor: () => Promise.resolve(answer) }));
    expect(outcome).toMatchObject({ kind: 'agrees', announced });
  });

  it('names the first difference and the nominee in whose entry it lies', async () => {
    expect(await checkFile(altered('"P2":[65,75]', '"P2":[66,75]'), around())).toMatchObject({
      kind: 'differs',
      subject: 'PT Beta "Tbk" – €',
      difference: {
        kind: 'numbers',
        path: '/traces/1/stages/1/children/0/children/0/inputs/1/value',
        stated: '"65"',
        recomputed: '"66"',
      },
    });
  });

  it('differs when the fingerprint that the reader holds is another one, and not when it is this one', async () => {
    const { fingerprint } = await checkFile(EXAMPLE, around());
    expect(await checkFile(EXAMPLE, around({ fingerprint }))).toMatchObject({ kind: 'agrees', given: 'same' });
    const other = `sha256:${'0'.repeat(64)}`;
    expect(await checkFile(EXAMPLE, around({ fingerprint: other }))).toMatchObject({
      kind: 'differs',
      given: 'other',
      difference: { kind: 'fingerprint', stated: JSON.stringify(other) },
    });
  });

  it('compares fingerprints alone where the file is no result, be it text or not', async () => {
    const text = Buffer.from('a certificate');
    const { fingerprint } = await checkFile(text, around());
    expect(await checkFile(text, around({ fingerprint }))).toMatchObject({ kind: 'unreadable', given: 'same' });
    expect(await checkFile(Buffer.from([0xff, 0xfe, 0x00]), around({ fingerprint }))).toMatchObject({
      kind: 'unreadable',
      reason: 'not text in UTF-8',
      given: 'other',
      announced: 'not-asked',
    });
  });

  it('never calls a signature wrong where the browser only cannot check it', async () => {
    // A bad signature stands for a browser without Ed25519: to the core the two look alike.
    const jws = (BUNDLE.seal as { signature: { jws: string } }).signature.jws;
    const [head = '', payload = '', signature = ''] = jws.split('.');
    const other = `${head}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    expect(await checkFile(altered(jws, other), around({ canVerify: false }))).toMatchObject({
      kind: 'unsigned',
      summary: { numbersTraced: 87 },
    });
    expect(await checkFile(altered(jws, other), around())).toMatchObject({
      kind: 'differs',
      difference: { kind: 'signature' },
    });
  });

  it('asks for nothing when the file names no ranking', async () => {
    const announcedFor = () => Promise.reject(new Error('asked'));
    const outcome = await checkFile(altered('"rankingId":"0', '"rankingId":"../0'), around({ announcedFor }));
    expect(outcome).toMatchObject({ announced: 'not-asked' });
  });
});

describe('the nominee of a place', () => {
  it.each([
    ['/traces/0/base/exact', 'PT Alfa'],
    ['/outcome/results/1/final', 'PT Beta "Tbk" – €'],
    ['/problem/nominees/0/DESK/P1/0', 'PT Alfa'],
    ['/outcome/results/2/final', null],
    ['/decision/heldOn', null],
    ['/no/such/place', null],
  ])('of %s is %s', (path, name) => {
    expect(subjectOf(BUNDLE, path)).toBe(name);
  });
});

describe('what the page is told to show', () => {
  it('are numbers and names in the language of the reader', async () => {
    const outcome = await checkFile(EXAMPLE, around());
    expect(fillingOf({ ...outcome, milliseconds: 1234 }, 'id')).toMatchObject({
      slots: {
        numbers: '87',
        nominees: '3',
        evaluators: '3',
        category: 'Perusahaan besar',
        seconds: '1,2',
        unranked: '1',
      },
      cases: { kind: 'agrees', signature: 'trusted', traced: 'yes', synthetic: 'yes' },
      lists: { placings: [{ slots: { rank: '1', label: 'Juara I', name: 'PT Alfa', final: '82,79' } }, {}] },
    });
    expect(fillingOf(outcome, 'en')).toMatchObject({ slots: { category: 'Large companies' } });
  });

  it('is the whole file where a difference has no place in it', async () => {
    const spaced = Buffer.from(` ${EXAMPLE.toString('utf8')}`);
    expect(fillingOf(await checkFile(spaced, around()), 'id')).toMatchObject({
      slots: { path: null, subject: null },
      cases: { difference: 'text', whole: 'yes' },
    });
  });
});
