import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { waitBefore } from '../../../../src/web/features/evaluations/outbox/backoff.js';
import { countUnsent } from '../../../../src/web/features/evaluations/outbox/outbox.js';
import { goneNominations, keepLists, letGoOf } from '../../../../src/web/features/evaluations/sync/lists.js';
import { whileHere } from '../../../../src/web/features/evaluations/sync/while-here.js';
import { Device, mark, NOMINATION } from './device.js';
import { ModelServer } from './model-server.js';

const EMPTY = { assignments: [], work: [], slots: [] };

let server: ModelServer;
let device: Device;

beforeEach(async () => {
  server = new ModelServer(['A']);
  device = new Device(crypto.randomUUID(), server);
  await device.assign();
});
afterEach(() => device.forget());

const texts = async () =>
  (await Promise.all(device.db().tables.map(async (table) => JSON.stringify(await table.toArray())))).join();

describe('A nominee that is in no list any more', () => {
  it('leaves the device', async () => {
    expect(await goneNominations(device.db(), EMPTY)).toEqual([NOMINATION]);
    await letGoOf(device.db(), server, NOMINATION);
    await keepLists(device.db(), EMPTY);
    expect(await texts()).not.toContain(NOMINATION);
  });

  it('takes marks that were not sent along when the seat is recused, and says how many', async () => {
    await device.give('A', mark('70'));
    server.recused = true;
    await letGoOf(device.db(), server, NOMINATION);
    expect(await texts()).not.toContain(NOMINATION);
    expect((await device.db().notes.toArray()).map(({ marks, unsent }) => [marks, unsent])).toEqual([[1, 1]]);
  });

  it('keeps marks that were not sent beside every other reason', async () => {
    await device.give('A', mark('70'));
    const refusal = { status: 409, code: 'nomination.not-verified', title: 'Berkas belum lolos', details: [] };
    const closed = Object.assign(Object.create(server) as ModelServer, {
      open: () => Promise.resolve({ ok: false as const, refusal }),
    });
    await letGoOf(device.db(), closed, NOMINATION);
    const [entry] = await device.db().outbox.toArray();
    expect([entry?.state, entry?.refusal]).toEqual(['refused', refusal]);
  });

  it('keeps everything while the server cannot say why', async () => {
    await device.give('A', mark('70'));
    server.forecast(['no-way-there']);
    await expect(letGoOf(device.db(), server, NOMINATION)).rejects.toThrow(TypeError);
    expect(await countUnsent(device.db())).toBe(1);
  });
});

describe('An answer', () => {
  it('counts for nothing when somebody else sits at the device by then, be it good or bad', async () => {
    const nobody = whileHere(
      { good: () => Promise.resolve(1), bad: () => Promise.reject(new TypeError('no network')) },
      () => false,
    );
    await expect(nobody.good()).rejects.not.toThrow(TypeError);
    await expect(nobody.bad()).rejects.not.toThrow(TypeError);
  });

  it('is handed on while the same person is there', async () => {
    expect(await whileHere({ good: (n: number) => Promise.resolve(n + 1) }, () => true).good(1)).toBe(2);
  });
});

describe('Trying again', () => {
  it('waits longer each time, up to a minute, and not all tablets the same', () => {
    expect([1, 2, 3, 10].map((failures) => waitBefore(failures, 1))).toEqual([1000, 2000, 4000, 60000]);
    expect(waitBefore(3, 0)).toBe(2000);
  });
});
