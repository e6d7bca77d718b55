import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import { auditOf, clientOf, type Pair } from '../../support/builders/accounts.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const { refresh, me, newPair } = clientOf(() => t);
const renewed = async (token: string) => (await refresh(token).expect(201)).body as Pair;

describe('a refresh token whose answer was lost', () => {
  it('is accepted again within a minute, as often as it comes, and leads to the same successor', async () => {
    const { refreshToken } = await newPair();
    const lost = await renewed(refreshToken);
    t.clock.advance({ seconds: 30 });
    const again = await renewed(refreshToken);
    t.clock.advance({ seconds: 30 });
    const last = await renewed(refreshToken);

    expect([again.refreshToken, last.refreshToken]).toEqual([lost.refreshToken, lost.refreshToken]);
    await me(last.accessToken).expect(200);
    t.clock.advance({ days: 13 });
    const next = await renewed(last.refreshToken);
    await me(next.accessToken).expect(200);
  });

  it('is written down as a repetition, by the person and once for each', async () => {
    const actor = await t.actorOf('proposer');
    const { refreshToken } = await newPair(actor.email);
    for (let n = 0; n < 3; n += 1) await renewed(refreshToken);
    const events = await auditOf(t, 'session.renewed', 'session.renewal-repeated', 'session.reuse-detected');
    expect(events.filter(({ actorId }) => actorId === actor.userId).map(({ event }) => event)).toEqual([
      'session.renewed',
      'session.renewal-repeated',
      'session.renewal-repeated',
    ]);
  });

  it('does not let the session live longer than its first use did', async () => {
    const { refreshToken } = await newPair();
    await renewed(refreshToken);
    t.clock.advance({ seconds: 60 });
    const { refreshToken: successor } = await renewed(refreshToken);
    t.clock.advance({ days: 13, hours: 23, minutes: 59 });
    await refresh(successor).expect(401);
  });
});

describe('a copied refresh token ends the whole session, for good', () => {
  it('when its successor has been used, however soon', async () => {
    const { refreshToken: stolen } = await newPair();
    const next = await renewed((await renewed(stolen)).refreshToken);
    await me(next.accessToken).expect(200);
    await expectEnd(stolen, next);
  });

  it('when it comes more than a minute after its use', async () => {
    const { refreshToken: stolen } = await newPair();
    const next = await renewed(stolen);
    t.clock.advance({ seconds: 61 });
    await expectEnd(stolen, next);
  });

  it('when it is two generations old, and the one after it was repeated', async () => {
    const { refreshToken: stolen } = await newPair();
    const { refreshToken: second } = await renewed(stolen);
    await renewed(second);
    const next = await renewed(second);
    await expectEnd(stolen, next);
  });

  it('when each token in turn is repeated, as somebody does who shares the session in secret', async () => {
    let { refreshToken } = await newPair();
    for (let n = 0; n < 3; n += 1) {
      await renewed(refreshToken);
      refreshToken = (await renewed(refreshToken)).refreshToken;
      t.clock.advance({ minutes: 9 });
    }
    const next = await renewed(refreshToken);
    await expectEnd(refreshToken, next);
  });

  it('but not when one token in between was used only once', async () => {
    let { refreshToken } = await newPair();
    for (const repetitions of [1, 1, 1, 0, 1, 1, 1]) {
      let next = await renewed(refreshToken);
      for (let n = 0; n < repetitions; n += 1) next = await renewed(refreshToken);
      refreshToken = next.refreshToken;
    }
    await renewed(refreshToken);
  });

  async function expectEnd(stolen: string, next: Pair): Promise<void> {
    const before = (await auditOf(t, 'session.reuse-detected')).length;
    const answer = await refresh(stolen).expect(401);
    expect(answer.body).toMatchObject({ code: 'session.refresh-refused' });
    await me(next.accessToken).expect(401);
    await refresh(next.refreshToken).expect(401);
    const entries = await auditOf(t, 'session.reuse-detected');
    expect(entries).toHaveLength(before + 1);
    expect(JSON.parse(entries.at(-1)!.payload)).toMatchObject({
      actor: { userId: null },
      subject: { type: 'session' },
    });
  }
});

describe('refreshes at the same moment', () => {
  it('with the same token all lead to one successor, which works whichever answer comes last', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { refreshToken } = await newPair();
      const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(refreshToken)));
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
      const pairs = answers.map(({ body }) => body as Pair);
      expect(new Set(pairs.map((pair) => pair.refreshToken)).size).toBe(1);
      for (const pair of pairs) await me(pair.accessToken).expect(200);
      await renewed(pairs[0]!.refreshToken);
    }
  });

  it('with a token and its successor never deadlock and never leave two tokens that work', async () => {
    const failed = jest.spyOn(t.database.source.logger, 'logQueryError');
    for (let round = 0; round < 10; round += 1) {
      const { refreshToken } = await newPair();
      const { refreshToken: successor } = await renewed(refreshToken);
      const [older, newer] = await Promise.all([refresh(refreshToken), refresh(successor)]);

      // Whichever came first: a repetition is answered before its successor is used, and ends the session after it.
      const next = (newer.body as Partial<Pair>).refreshToken;
      if (older.status === 201) await renewed(next!);
      else if (next !== undefined) await refresh(next).expect(401);
    }
    expect(failed.mock.calls.map(([error]) => error)).toEqual([]); // a deadlock is repeated, but it is in the log
    failed.mockRestore();
  });
});
