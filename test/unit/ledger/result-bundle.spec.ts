import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Trust, verifyBundle } from '../../../src/core/ledger/bundle-verification.js';
import { canonicalHash, sha256Hex } from '../../../src/core/ledger/canonical-json.js';
import { type Difference } from '../../../src/core/ledger/difference.js';
import { type BundleContent, partsOf, type ResultBundle } from '../../../src/core/ledger/result-bundle.js';
import { bundleFacts, bundleOf, makeKey, type TestKey, textOf } from '../../support/builders/bundle.js';
import { flip, pointer, scalarsOf, withChanged } from '../../support/scalars.js';

let key: TestKey;
let bundle: ResultBundle;
let text: string;
beforeAll(async () => {
  key = await makeKey();
  bundle = await bundleOf(key);
  text = textOf(bundle);
});

const trusting = (one: TestKey): Trust => ({ keys: [{ keyId: one.keyId, validFrom: null, validUntil: null }] });

async function differenceOf(value: unknown, trust?: Trust): Promise<Difference | null> {
  const verdict = await verifyBundle(typeof value === 'string' ? value : textOf(value), trust);
  if (verdict.ok) return null;
  if ('difference' in verdict) return verdict.difference;
  throw new Error(verdict.unreadable);
}

const without = (...members: (keyof ResultBundle)[]): Partial<ResultBundle> =>
  Object.fromEntries(Object.entries(bundle).filter(([member]) => !members.includes(member as keyof ResultBundle)));

/** What somebody with the program and without our key can do: alter the content and put new hashes over it. */
async function rehashed(change: (content: BundleContent) => BundleContent, signer = key): Promise<ResultBundle> {
  const { seal, ...content } = bundle;
  const altered = change(structuredClone(content));
  const contentHash = canonicalHash(altered);
  const signature = signer === key ? seal.signature : await signer.sign(contentHash);
  return { ...altered, seal: { contentHash, parts: partsOf(altered), signature } };
}

describe('a result bundle', () => {
  it('is found in order from nothing but its text', async () => {
    expect(await verifyBundle(text)).toEqual({
      ok: true,
      summary: {
        format: 'paritrana-result/2',
        fingerprint: `sha256:${sha256Hex(text)}`,
        edition: '2025',
        category: { id: 'Perusahaan besar', en: 'Large companies' },
        level: 'provincial',
        province: 'Sulawesi Selatan',
        division: { id: 'Industri', en: 'Industry' },
        rankingId: bundle.rankingId,
        number: 1,
        synthetic: true,
        sealedAt: '2026-03-02T04:00:00.000Z',
        minutesNumber: 'BA-07/2026',
        evaluators: 3,
        numbersTraced: 87,
        signature: { status: 'not-trusted', keyId: key.keyId, signedAt: '2026-03-02T04:00:00.000Z' },
        placings: [
          {
            rank: 1,
            label: { id: 'Juara I', en: 'First' },
            name: 'PT Alfa',
            final: '82.79',
            decidedBy: 'plenary',
          },
          {
            rank: 2,
            label: { id: 'Juara II', en: 'Second' },
            name: 'PT Beta "Tbk" – €',
            final: '68.45',
            decidedBy: 'final',
          },
        ],
        unranked: 1,
      },
    });
  });

  it('says that its signature is trusted only when the reader brought the key', async () => {
    const { ok, ...rest } = await verifyBundle(text, trusting(key));
    expect(ok).toBe(true);
    expect(rest).toMatchObject({ summary: { signature: { status: 'trusted', keyId: key.keyId } } });
  });

  it('traces every number of every nominee as a fraction, ranked or not', () => {
    expect(bundle.traces.map(({ nominee, exact, final }) => [nominee, exact?.exact, final])).toEqual([
      ['n1', expect.stringMatching(/^\d+(\/\d+)?$/), '82.79'],
      ['n2', expect.stringMatching(/^\d+(\/\d+)?$/), '68.45'],
      ['n3', expect.stringMatching(/^\d+(\/\d+)?$/), expect.stringMatching(/^\d+\.\d\d$/)],
    ]);
    const marks = scalarsOf(bundle.traces).filter((steps) => steps.includes('inputs') && steps.at(-1) === 'value');
    expect(marks).toHaveLength(3 * (2 + 2 * 3 + 3));
  });
});

describe('one changed scalar', () => {
  it('is found wherever it stands, and in plain sight of where', async () => {
    const passed: string[] = [];
    const misplaced: string[] = [];
    for (const steps of scalarsOf(bundle)) {
      const difference = await differenceOf(withChanged(bundle, steps, flip));
      const place = pointer(steps);
      if (!difference) passed.push(place);
      else if (!isNear(difference.path, place)) misplaced.push(`${place} as ${difference.path}`);
    }
    expect({ passed, misplaced }).toEqual({ passed: [], misplaced: [] });
  }, 240_000);

  it('is found as well after new hashes were put over it, by the signature', async () => {
    const passed: string[] = [];
    const { seal, ...content } = bundle;
    // One place of each kind: what cannot be recomputed is where only the signature stands guard.
    for (const steps of scalarsOf(content).filter(([member]) => !['traces', 'outcome'].includes(member ?? ''))) {
      const altered = await rehashed((honest) => withChanged(honest, steps, flip));
      if (!(await differenceOf(altered))) passed.push(pointer(steps));
    }
    expect({ passed, sealed: Object.keys(seal) }).toEqual({
      passed: [],
      sealed: ['contentHash', 'parts', 'signature'],
    });
  }, 240_000);

  it('is found at any character of the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('0', '7', 'x', ' ', '"', 'é'), async (at, other) => {
        fc.pre(text[at] !== other);
        const verdict = await verifyBundle(text.slice(0, at) + other + text.slice(at + 1), trusting(key));
        expect(verdict.ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});

/** A changed input is named where it is used, in the trace of its nominee; anything else at itself, or around it. */
function isNear(found: string, changed: string): boolean {
  const [member] = changed.slice(1).split('/');
  if (member === 'problem') return /^\/(traces|problem|outcome|evaluators)/.test(found);
  if (member === 'category' || member === 'decision') return /^\/(placings|category|decision|nominees)/.test(found);
  if (member === 'seal') return /^\/(seal|[a-zA-Z]+$)/.test(found);
  if (member === 'signatures' || member === 'evaluators') return /^\/(signatures|evaluators)/.test(found);
  if (member === 'auditHead') return found === '/auditHead/hash';
  return found === changed || changed.startsWith(`${found}/`);
}

describe('the first difference', () => {
  it('names a mark that was raised where it is used', async () => {
    const difference = await differenceOf(
      withChanged(bundle, ['problem', 'nominees', '1', 'DESK', 'P2', '0'], () => 66),
    );
    expect(difference).toEqual({
      kind: 'numbers',
      path: '/traces/1/stages/1/children/0/children/0/inputs/1/value',
      stated: '"65"',
      recomputed: '"66"',
    });
  });

  it('names a figure, a bonus and a weight likewise', async () => {
    const at = async (...steps: string[]) =>
      (await differenceOf(withChanged(bundle, ['problem', ...steps], flip)))?.path;
    expect(await at('nominees', '0', 'indicators', 'CAKUPAN')).toBe('/traces/0/stages/0/children/0/inputs/0/value');
    expect(await at('nominees', '1', 'bonus')).toBe('/traces/1/adjustments/bonus');
    expect(await at('rule', 'stages', '1', 'items', '0', 'weight')).toBe('/problem/rule/stages/1/items');
  });

  it('names a rank, a label and an exact score that nothing gives', async () => {
    const at = (...steps: string[]) => differenceOf(withChanged(bundle, steps, flip));
    expect(await at('placings', '1', 'rank')).toMatchObject({ path: '/placings/1/rank', stated: '3', recomputed: '2' });
    expect(await at('placings', '0', 'label', 'id')).toMatchObject({ path: '/placings/0/label/id' });
    expect(await at('outcome', 'results', '1', 'finalExact')).toMatchObject({ path: '/outcome/results/1/finalExact' });
  });

  it('names the part in which something was changed that nothing can recompute', async () => {
    const difference = await differenceOf(withChanged(bundle, ['nominees', '0', 'name'], () => 'PT Lain'));
    expect(difference).toMatchObject({ kind: 'hash', path: '/nominees' });
  });

  it('names a member that does not belong there, and one that is missing', async () => {
    expect(await differenceOf({ ...bundle, catatan: 1 })).toMatchObject({
      kind: 'form',
      path: '/catatan',
      stated: '1',
    });
    expect(await differenceOf(without('traces'))).toMatchObject({ path: '/traces' });
    expect(await differenceOf(without('seal'))).toMatchObject({ kind: 'form', path: '/seal', stated: 'nothing' });
  });

  it('names another format', async () => {
    expect(await differenceOf({ ...bundle, format: 'paritrana-result/3' })).toMatchObject({ path: '/format' });
  });

  it('is the text itself when the same content is written another way', async () => {
    for (const other of [`${text}\n`, JSON.stringify(bundle, null, 2), text.replace('{', '{"engine":"x",')]) {
      expect(await differenceOf(other)).toMatchObject({ kind: 'text', path: '' });
    }
    expect(await differenceOf(text.replace('"awardPlaces":2', '"awardPlaces":2e400'))).toMatchObject({ kind: 'text' });
  });

  it('is the fingerprint when the file is not the published one', async () => {
    expect(await differenceOf(bundle, { fingerprint: `sha256:${sha256Hex(text)}` })).toBeNull();
    const other = `sha256:${'0'.repeat(64)}`;
    expect(await differenceOf(bundle, { fingerprint: other })).toEqual({
      kind: 'fingerprint',
      path: '',
      stated: `"${other}"`,
      recomputed: `"sha256:${sha256Hex(text)}"`,
    });
  });
});

describe('the decision in a bundle', () => {
  const decided = (change: Parameters<typeof bundleFacts>[0]) =>
    bundleOf(key, bundleFacts(change)).then((one) => differenceOf(one));
  const decision = bundleFacts().decision;

  it('is refused when the overrides are no order, even if it was sealed so', async () => {
    const overrides = [{ nominationId: 'n1', rank: 3, reason: 'x' }];
    expect(await decided({ decision: { ...decision, overrides } })).toMatchObject({
      kind: 'decision',
      path: '/decision/overrides',
      recomputed: '"decision.ranks-not-an-order"',
    });
  });

  it('is refused without the chair, without two thirds of the seats, or with a seat of no panel', async () => {
    const [chair, second, third] = bundleFacts().signatures;
    expect(await decided({ signatures: [second!, third!] })).toMatchObject({
      path: '/signatures',
      recomputed: '"seal.chair-not-signed"',
    });
    expect(await decided({ signatures: [chair!] })).toMatchObject({
      path: '/signatures',
      recomputed: expect.stringContaining('seal.signatures-missing'),
    });
    expect(await decided({ signatures: [chair!, second!, { ...third!, seat: 9 }] })).toMatchObject({
      path: '/signatures/2',
    });
  });

  it('is refused when a nominee is named that is not ranked, or a ranked one is not', async () => {
    const { nominees } = bundleFacts();
    expect(await decided({ nominees: [...nominees, { nominationId: 'n3', name: 'PT Gugur' }] })).toMatchObject({
      path: '/nominees/2',
    });
    expect(await decided({ nominees: nominees.slice(1) })).toMatchObject({ path: '/nominees/0' });
  });
});

describe('the signature', () => {
  it('of somebody else is found as soon as the reader brings the key', async () => {
    const stranger = await makeKey();
    const forged = await rehashed(
      (content) => withChanged(content, ['decision', 'minutesNumber'], () => 'BA-08/2026'),
      stranger,
    );
    expect(await differenceOf(forged)).toBeNull();
    expect(await differenceOf(forged, trusting(key))).toEqual({
      kind: 'key',
      path: '/seal/signature/keyId',
      stated: `"${stranger.keyId}"`,
      recomputed: `"${key.keyId}"`,
    });
  });

  it('counts only while its key was in force', async () => {
    const keys = (validFrom: string | null, validUntil: string | null) => ({
      keys: [{ keyId: key.keyId, validFrom, validUntil }],
    });
    const at = (trust: Trust) => differenceOf(bundle, trust);
    expect(await at(keys('2026-03-02T04:00:00.000Z', '2026-03-02T04:00:00.000Z'))).toBeNull();
    expect(await at(keys('2026-03-02T04:00:00.001Z', null))).toMatchObject({ path: '/seal/signature/signedAt' });
    expect(await at(keys(null, '2026-03-02T03:59:59.999Z'))).toMatchObject({ path: '/seal/signature/signedAt' });
  });

  it('made for another purpose by the same key is not one', async () => {
    const other = await key.sign('sha256:of something else');
    const forged = { ...bundle, seal: { ...bundle.seal, signature: other } };
    expect(await differenceOf(forged)).toMatchObject({ kind: 'signature', path: '/seal/signature/jws' });
  });

  it('is no other one for the stray bits at the end of its text', async () => {
    const { signature } = bundle.seal;
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const next = last[last.indexOf(signature.jws.at(-1)!) + 1]!;
    const jws = signature.jws.slice(0, -1) + next;
    const altered = { ...bundle, seal: { ...bundle.seal, signature: { ...signature, jws } } };
    expect(await differenceOf(altered)).toMatchObject({ path: '/seal/signature/jws' });
  });
});

describe('a result sealed in the first format', () => {
  const first = () => ({ ...without('seal', 'traces', 'panel', 'evaluators'), format: 'paritrana-result/1' });

  it('is recomputed all the same, without a signature', async () => {
    const verdict = await verifyBundle(textOf(first()));
    expect(verdict).toMatchObject({
      ok: true,
      summary: { format: 'paritrana-result/1', signature: { status: 'none' }, numbersTraced: null, evaluators: null },
    });
    expect(await differenceOf(first(), trusting(key))).toMatchObject({ kind: 'signature', path: '/seal' });
  });

  it('shows each changed number, and any change beside its published fingerprint', async () => {
    const fingerprint = canonicalHash(first());
    expect(await differenceOf(first(), { fingerprint })).toBeNull();
    for (const steps of scalarsOf(first())) {
      expect(await differenceOf(withChanged(first(), steps, flip), { fingerprint })).not.toBeNull();
    }
  }, 120_000);
});

describe('what is no bundle', () => {
  it.each([
    ['', 'not JSON'],
    ['{"problem":', 'not JSON'],
    ['[]', 'not a Paritrana result bundle'],
    ['null', 'not a Paritrana result bundle'],
    ['{"rule":{},"nominees":[]}', 'not a Paritrana result bundle'],
  ])('is told apart from one that differs: %s', async (other, reason) => {
    expect(await verifyBundle(other)).toEqual({ ok: false, unreadable: expect.stringContaining(reason) });
  });

  it('ends in an answer, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (problem, rest) => {
        const base = typeof rest === 'object' && rest !== null && !Array.isArray(rest) ? rest : {};
        const odd = { ...bundle, ...base, problem };
        expect((await verifyBundle(textOf(odd))).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
    const deep = `{"format":"paritrana-result/2","outcome":1,"problem":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    expect((await verifyBundle(deep)).ok).toBe(false);
  });
});
