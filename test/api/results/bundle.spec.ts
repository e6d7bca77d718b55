import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { verifyBundle } from '../../../src/core/ledger/bundle-verification.js';
import { canonicalJson, sha256Hex } from '../../../src/core/ledger/canonical-json.js';
import { type BundleContent, type ResultBundle } from '../../../src/core/ledger/result-bundle.js';
import { readTrustedKeys } from '../../../src/core/ledger/trusted-keys.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import {
  type Contest,
  idOf,
  insertContest,
  publish,
  sealContest,
  type SealedBody,
  url,
} from '../../support/builders/results.js';
import { flip, pointer, scalarsOf, withChanged } from '../../support/scalars.js';

const KEYS = '/.well-known/paritrana-keys.json';

let t: TestApp;
let contest: Contest;
let sealed: SealedBody;
let text: string;
let keySet: string;

beforeAll(async () => {
  t = await startTestApp();
  const contenders = [
    { name: 'PT Alfa', interview: 90 },
    { name: 'PT Beta', desk: [85, 80] as const, figure: '71.25' },
    { name: 'PT Gagal', gate: 'fail' as const },
  ];
  contest = await insertContest(t, contenders, { edition: { publishes_scores: true } });
  sealed = await sealContest(t, contest, [{ nominationId: idOf(contest, 'PT Alfa'), rank: 1, reason: 'Ditegaskan' }]);
  await publish(t, contest, '2026-03-02T02:00:00.000Z');
  ({ text } = await t.http().get(`/api/v1/public/rankings/${contest.rankingId}/bundle`).expect(200));
  // An application/jwk-set+json is no JSON to supertest: its text says it all.
  keySet = await (await fetch(`${t.url}${KEYS}`)).text();
});
afterAll(() => t.close());

describe('the public bundle', () => {
  it('is recomputed by a stranger who has it and the published keys, and nothing else', async () => {
    const keys = await readTrustedKeys(keySet);
    expect(await verifyBundle(text, { keys, fingerprint: sealed.hash })).toMatchObject({
      ok: true,
      summary: {
        rankingId: contest.rankingId,
        fingerprint: sealed.hash,
        evaluators: 3,
        signature: { status: 'trusted', keyId: keys[0]!.keyId },
        placings: [
          { rank: 1, name: 'PT Alfa', final: '84.00', decidedBy: 'plenary' },
          { rank: 2, name: 'PT Beta' },
        ],
        unranked: 1,
      },
    });
  });

  it('betrays every scalar that is changed in it', async () => {
    const bundle = JSON.parse(text) as ResultBundle;
    const passed: string[] = [];
    for (const steps of scalarsOf(bundle)) {
      const verdict = await verifyBundle(canonicalJson(withChanged(bundle, steps, flip)));
      if (!('difference' in verdict)) passed.push(pointer(steps));
    }
    expect(passed).toEqual([]);
  }, 240_000);

  it('traces the same tree that the explanation of a nominee shows', async () => {
    const { traces } = JSON.parse(text) as ResultBundle;
    const id = idOf(contest, 'PT Beta');
    const answer = await t
      .http()
      .get(url(contest, `nominees/${id}/explanation`))
      .set(contest.auditor.headers)
      .expect(200);
    const trace = traces.find(({ nominee }) => nominee === id)!;
    const { final, stages } = answer.body as { final: string; stages: { score: object }[] };
    expect({ final, scores: stages.map(({ score }) => score) }).toEqual({
      final: trace.final,
      scores: trace.stages.map(({ score }) => score),
    });
  });

  it('names evaluators by seat, alike in every bundle of their panel', () => {
    const { panel, evaluators, problem } = JSON.parse(text) as ResultBundle;
    expect(panel.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(evaluators.map(({ id, seat, role }) => [id, seat, role])).toEqual([
      ['P1', 1, 'chair'],
      ['P2', 2, 'member'],
      ['P3', 3, 'member'],
    ]);
    const sheets = problem.nominees.map((nominee) => Object.keys((nominee as { DESK: object }).DESK));
    expect(sheets).toEqual([
      ['P1', 'P2', 'P3'],
      ['P1', 'P2', 'P3'],
      ['P1', 'P2', 'P3'],
    ]);
    for (const { actor, id } of contest.seats) {
      for (const secret of [actor.userId, actor.email, id]) expect(text).not.toContain(secret);
    }
  });

  it('hashes its content as everybody can: the canonical text without the seal', () => {
    const { seal, ...content } = JSON.parse(text) as ResultBundle;
    expect(seal.contentHash).toBe(`sha256:${sha256Hex(canonicalJson(content satisfies BundleContent))}`);
    expect(sealed.hash).toBe(`sha256:${sha256Hex(text)}`);
  });

  it('is noted with its key in the audit log and beside the keys', async () => {
    const { seal } = JSON.parse(text) as ResultBundle;
    const entries = await t.database.reader.query<{ after: object }[]>(
      `SELECT payload::jsonb -> 'after' AS after FROM audit_entry WHERE event = 'result.sealed' AND subject_id = $1`,
      [sealed.id],
    );
    expect(entries[0]!.after).toMatchObject({ hash: sealed.hash, keyId: seal.signature.keyId });
    const rows = await t.database.reader.query<object[]>(
      'SELECT key_id, content_hash, jws, signed_at FROM result_signature WHERE result_id = $1',
      [sealed.id],
    );
    expect(rows).toEqual([
      {
        key_id: seal.signature.keyId,
        content_hash: seal.contentHash,
        jws: seal.signature.jws,
        signed_at: new Date(seal.signature.signedAt),
      },
    ]);
  });
});

describe('the published keys', () => {
  it('are a JWK set at a well-known address, for everybody, that may be kept for a minute', async () => {
    const answer = await fetch(`${t.url}${KEYS}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/jwk-set+json');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    const { seal } = JSON.parse(text) as ResultBundle;
    expect(await answer.json()).toEqual({
      keys: [
        {
          kty: 'OKP',
          crv: 'Ed25519',
          x: seal.signature.publicKey.x,
          kid: seal.signature.keyId,
          alg: 'EdDSA',
          use: 'sig',
          validFrom: '2026-03-02T02:00:00.000Z',
          validUntil: null,
        },
      ],
    });
    expect((await fetch(`${t.url}/api/v1${KEYS}`)).status).toBe(404);
  });

  it('hold nothing private', () => {
    expect(keySet).not.toContain('"d"');
  });

  it('are read with one query, however many there are', async () => {
    const ask = () => t.http().get(KEYS).expect(200);
    const before = await t.countQueries(ask);
    await t.database.reader.query(
      `INSERT INTO signing_key (id, x, valid_from, retired_at)
       SELECT translate(rtrim(encode(sha256(convert_to('{"crv":"Ed25519","kty":"OKP","x":"' || x || '"}', 'UTF8')), 'base64'), '='), '+/', '-_'),
         x, '2020-01-01Z', '2021-01-01Z' FROM (VALUES ('satu'), ('dua')) AS old (x)`,
    );
    expect(await t.countQueries(ask)).toBe(before);
  });
});

describe('a result that was sealed before bundles were signed', () => {
  it('stays what it was: recomputable, handed out byte for byte, explained', async () => {
    const later = ['seal', 'traces', 'panel', 'evaluators'];
    const members = Object.entries(JSON.parse(text) as ResultBundle).filter(([member]) => !later.includes(member));
    const content = canonicalJson({ ...Object.fromEntries(members), format: 'paritrana-result/1', number: 2 });
    const hash = `sha256:${sha256Hex(content)}`;
    const id = await insertResult(content, hash);
    const read = (path: string) => t.http().get(`/api/v1/results/${id}/${path}`).set(contest.auditor.headers);

    expect((await read('document').expect(200)).text).toBe(content);
    expect((await read('recomputation').expect(200)).body).toEqual({
      resultId: id,
      hash,
      agrees: true,
      firstDifference: null,
    });
    const explanation = url(contest, `nominees/${idOf(contest, 'PT Beta')}/explanation`);
    await t.http().get(explanation).set(contest.auditor.headers).expect(200);
  });

  it('is told by its first difference when it was not', async () => {
    const altered = { ...(JSON.parse(text) as ResultBundle), number: 3 };
    const content = canonicalJson(altered);
    const id = await insertResult(content, `sha256:${sha256Hex(content)}`);
    const answer = await t.http().get(`/api/v1/results/${id}/recomputation`).set(contest.auditor.headers).expect(200);
    expect(answer.body).toMatchObject({ agrees: false, firstDifference: { path: '/number' } });
  });
});

/** A further result of the ranking, with the places of the first. */
const insertResult = (content: string, hash: string): Promise<string> =>
  t.database.transaction(async (tx) => {
    const rows = await tx.query<[{ id: string }]>(
      `INSERT INTO result (ranking_id, number, content, hash, sealed_at)
       VALUES ($1, ($2::json ->> 'number')::integer, $2, $3, now()) RETURNING id`,
      [contest.rankingId, content, hash],
    );
    await tx.query(
      `INSERT INTO placement SELECT $1, nomination_id, status, rank, position, label_id, label_en, final, final_exact,
         decided_by, is_award FROM placement WHERE result_id = $2`,
      [rows[0].id, sealed.id],
    );
    return rows[0].id;
  });
