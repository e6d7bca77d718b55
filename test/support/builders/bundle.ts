import { CompactSign, exportJWK, generateKeyPair, calculateJwkThumbprint } from 'jose';

import { sealHeader, sealPayload } from '../../../src/core/ledger/bundle-signature.js';
import { canonicalJson } from '../../../src/core/ledger/canonical-json.js';
import { chainHead } from '../../../src/core/ledger/hash-chain.js';
import {
  buildBundle,
  buildContent,
  type BundleContent,
  type BundleFacts,
  type BundleSignature,
  type PublicKey,
  type ResultBundle,
} from '../../../src/core/ledger/result-bundle.js';

const names = (id: string, en: string) => ({ id, en });

const RULE = {
  version: 'uji-1',
  gates: ['PDS'],
  stages: [
    {
      code: 'ADM',
      weight: '30',
      kind: 'indicators',
      items: [
        { code: 'CAKUPAN', label: 'Cakupan', weight: '100/3', fn: 'goalpost', lo: '0', hi: '90' },
        { code: 'TUNGGAKAN', weight: '200/3', fn: 'goalpost', lo: '0', hi: '10', dir: 'cost' },
      ],
    },
    {
      code: 'DESK',
      weight: '30',
      kind: 'rubric',
      items: [
        { code: 'REGULASI', weight: '60', items: [{ code: 'R1', weight: '100' }] },
        { code: 'INOVASI', label: 'Inovasi', weight: '40' },
      ],
    },
    { code: 'INT', weight: '40', kind: 'rubric', items: [{ code: 'WAWANCARA', weight: '100' }] },
  ],
  ranking: { tie_break: ['INT', 'DESK'] },
};

const nominee = (
  id: string,
  figures: [string, string],
  desk: number[][],
  interview: (number | string | null)[],
  more = {},
) => ({
  id,
  gates: { PDS: true },
  indicators: { CAKUPAN: figures[0], TUNGGAKAN: figures[1] },
  DESK: Object.fromEntries(desk.map((marks, i) => [`P${String(i + 1)}`, marks])),
  INT: { P1: [interview[0]], P2: interview[1] === null ? null : [interview[1]], P3: [interview[2]] },
  ...more,
});

/** Facts of a small award: a clear first, a tie that the interview parts, a failed gate, a recusal, a bonus. */
export function bundleFacts(change: Partial<BundleFacts> = {}): BundleFacts {
  const seat = (number: number, role: 'chair' | 'member', code: string) => ({
    id: `P${String(number)}`,
    seat: number,
    role,
    constituency: { code, names: names(`Unsur ${code}`, `Constituency ${code}`) },
  });
  const evaluators = [seat(1, 'chair', 'PMK'), seat(2, 'member', 'BPJS'), seat(3, 'member', 'APINDO')];
  return {
    number: 1,
    rankingId: '00000000-0000-4000-8000-00000000000a',
    edition: {
      label: '2025',
      ordinal: 8,
      names: names('Paritrana 2025', 'Paritrana 2025'),
      periodStart: '2024-01-01',
      periodEnd: '2024-12-31',
    },
    category: {
      code: 'BESAR',
      level: 'provincial',
      names: names('Perusahaan besar', 'Large companies'),
      awardPlaces: 2,
      rankLabels: [
        { rank: 1, names: names('Juara I', 'First') },
        { rank: 2, names: names('Juara II', 'Second') },
      ],
    },
    province: { code: '73', name: 'Sulawesi Selatan' },
    division: { code: 'INDUSTRI', names: names('Industri', 'Industry') },
    synthetic: true,
    panel: { id: '00000000-0000-4000-8000-00000000000b' },
    evaluators,
    problem: {
      rule: RULE,
      nominees: [
        nominee(
          'n1',
          ['81.5', '2'],
          [
            [80, 75],
            [90, 85],
            [70, 65],
          ],
          [90, '87.5', 80],
        ),
        nominee(
          'n2',
          ['45', '4.25'],
          [
            [60, 70],
            [65, 75],
            [70, 80],
          ],
          [80, null, 70],
          { bonus: '1.5', penalty: '0.25' },
        ),
        nominee(
          'n3',
          ['30', '5'],
          [
            [50, 55],
            [60, 65],
            [70, 75],
          ],
          [60, 65, 70],
          { gates: { PDS: false } },
        ),
      ],
    },
    decision: {
      minutesNumber: 'BA-07/2026',
      heldOn: '2026-03-02',
      overrides: [{ nominationId: 'n1', rank: 1, reason: 'Ditegaskan pleno' }],
    },
    nominees: [
      { nominationId: 'n1', name: 'PT Alfa' },
      { nominationId: 'n2', name: 'PT Beta "Tbk" – €' },
    ],
    signatures: evaluators.map(({ seat: number, role, constituency }) => ({
      seat: number,
      role,
      constituency: constituency.code,
      signedAt: '2026-03-02T03:00:00.000Z',
    })),
    auditHead: chainHead([{ lane: 0, seq: 12, hash: 'ab'.repeat(32) }]),
    sealedAt: '2026-03-02T04:00:00.000Z',
    ...change,
  };
}

/** An Ed25519 key with what a reader knows of it. */
export interface TestKey {
  readonly keyId: string;
  readonly publicKey: PublicKey;
  sign(contentHash: string, signedAt?: string): Promise<BundleSignature>;
}

export async function makeKey(): Promise<TestKey> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  const { x = '' } = await exportJWK(pair.publicKey);
  const publicKey: PublicKey = { crv: 'Ed25519', kty: 'OKP', x };
  const keyId = await calculateJwkThumbprint({ ...publicKey });
  return {
    keyId,
    publicKey,
    sign: async (contentHash, signedAt = '2026-03-02T04:00:00.000Z') => {
      const payload = new TextEncoder().encode(sealPayload(contentHash, signedAt));
      const jws = await new CompactSign(payload).setProtectedHeader(sealHeader(keyId)).sign(pair.privateKey);
      return { keyId, publicKey, signedAt, jws };
    },
  };
}

/** A sealed bundle; `change` alters its content before it is hashed and signed. */
export function bundleOf(
  key: TestKey,
  facts: BundleFacts = bundleFacts(),
  change: (content: BundleContent) => BundleContent = (content) => content,
): Promise<ResultBundle> {
  return buildBundle(change(buildContent(facts)), (contentHash) => key.sign(contentHash));
}

export const textOf = (bundle: unknown): string => canonicalJson(bundle);
