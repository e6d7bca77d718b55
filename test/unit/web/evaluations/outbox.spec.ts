import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import {
  countUnsent,
  giveValue,
  keepOwn,
  keepSheet,
  letGo,
  valueOn,
} from '../../../../src/web/features/evaluations/outbox/outbox.js';
import { type Sheet } from '../../../../src/web/features/evaluations/store/evaluator-database.js';
import { Device, mark, NOMINATION, SHEET, STAGE } from './device.js';
import { ModelServer } from './model-server.js';

const [A, B] = ['REGULASI', 'INOVASI'];

let server: ModelServer;
let device: Device;

beforeEach(async () => {
  server = new ModelServer([A, B]);
  device = new Device(crypto.randomUUID(), server, 2);
  await device.assign();
});
afterEach(() => device.forget());

async function sheetNow(): Promise<Sheet> {
  const answer = await server.read(SHEET);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.sheet;
}

/** What this device knows of the server. */
const onServer = async (criterion: string) => valueOn((await device.db().sheets.get(SHEET))?.sheet, criterion);

const queue = async () =>
  (await device.db().outbox.orderBy('seq').toArray()).map(({ criterion, wish, base, state }) => ({
    criterion,
    wish: wish.mark,
    base: base.mark,
    state,
  }));

describe('The outbox', () => {
  it('opens the sheet, sends a mark and is empty', async () => {
    await device.give(A, mark('70'));
    expect(await device.flush()).toBe('done');
    expect(server.valueOf(SHEET, A)).toEqual(mark('70'));
    expect(await queue()).toEqual([]);
    expect((await device.db().sheets.get(SHEET))?.sheet.version).toBe(2);
  });

  it('keeps what it cannot send, also when the tab is closed', async () => {
    server.forecast(['no-way-there']);
    await device.give(A, mark('70', 'Lengkap'));
    expect(await device.flush()).toBe('later');
    device.reload();
    expect(await device.seen(A)).toEqual(mark('70', 'Lengkap'));
    expect(await device.flush()).toBe('done');
    expect(server.valueOf(SHEET, A)).toEqual(mark('70', 'Lengkap'));
  });

  it('sends only the newest of several marks that had not set out', async () => {
    await device.give(A, mark('70'));
    await device.give(A, mark('75'));
    await device.give(A, mark('80'));
    await device.flush();
    expect(server.changes.map(({ wish }) => wish.mark)).toEqual(['80']);
  });

  it('forgets a change that was taken back before it set out', async () => {
    await device.give(A, mark('70'));
    await device.give(A, mark(null));
    expect(await queue()).toEqual([]);
  });

  it('puts a newer mark behind one that may have arrived, and ends with the newer', async () => {
    server.forecast(['fine', 'no-way-back']);
    await device.give(A, mark('70'));
    await device.flush();
    await device.give(A, mark('75'));
    expect(await queue()).toEqual([
      { criterion: A, wish: '70', base: null, state: 'waiting' },
      { criterion: A, wish: '75', base: '70', state: 'waiting' },
    ]);
    await device.flush();
    expect(server.changes.map(({ wish }) => wish.mark)).toEqual(['70', '75']);
  });

  it('takes a mark back on the server', async () => {
    await device.give(A, mark('70'));
    await device.flush();
    await device.give(A, mark(null));
    await device.flush();
    expect(server.valueOf(SHEET, A)).toEqual(mark(null));
  });

  it('keeps a mark and a comment that are given in the same moment', async () => {
    await Promise.all([device.give(A, { mark: '70' }), device.give(A, { comment: 'Lengkap' }, { tab: 1 })]);
    await device.flush();
    expect(server.valueOf(SHEET, A)).toEqual(mark('70', 'Lengkap'));
  });

  it('counts every key of a row of quick ones', async () => {
    const up = { nominationId: NOMINATION, stage: STAGE, criterion: A };
    const oneMore = ({ mark: text }: { mark: string | null }) => ({ mark: String(Number(text) + 1) });
    await device.give(A, mark('70'));
    const keys = [0, 1, 0].map((tab) => giveValue(device.db(tab), up, mark('70'), oneMore, () => true));
    await Promise.all(keys);
    expect(await device.seen(A)).toEqual(mark('73'));
  });

  it('does not send a mark whose reason is missing, and sends it with the reason', async () => {
    await device.give(A, mark('100'), { isComplete: false });
    await device.give(B, mark('60'));
    await device.flush();
    expect(await queue()).toEqual([{ criterion: A, wish: '100', base: null, state: 'incomplete' }]);
    await device.give(A, mark('100', 'Rujukan nasional'));
    await device.flush();
    expect(server.valueOf(SHEET, A)).toEqual(mark('100', 'Rujukan nasional'));
  });

  it('shows the same to every tab and counts a criterion once', async () => {
    await device.give(A, mark('70'), { tab: 0 });
    await device.give(A, mark('71'), { tab: 1 });
    await device.give(B, mark('50'), { tab: 1 });
    expect(await device.seen(A, 0)).toEqual(mark('71'));
    expect(await countUnsent(device.db(0))).toBe(2);
  });

  it('waits while nobody is signed in, and for the same person', async () => {
    await device.give(A, mark('70'));
    expect(await device.flush(0, () => false)).toBe('signed-out');
    expect(await countUnsent(device.db())).toBe(1);
    expect(await device.flush()).toBe('done');
  });
});

describe('A mark that meets one from another device', () => {
  it('goes on in silence when another criterion was changed', async () => {
    await device.give(A, mark('70'));
    await device.flush();
    server.changeElsewhere(SHEET, B, mark('40'));
    await device.give(A, mark('75'));
    await device.flush();
    expect([server.valueOf(SHEET, A), server.valueOf(SHEET, B)]).toEqual([mark('75'), mark('40')]);
    expect(await device.seen(B)).toEqual(mark('40'));
  });

  it('clashes when the same criterion was changed, and shows both', async () => {
    await device.give(A, mark('70'));
    await device.flush();
    server.changeElsewhere(SHEET, A, mark('40'));
    await device.give(A, mark('75'));
    expect(await device.flush()).toBe('done');
    expect(server.valueOf(SHEET, A)).toEqual(mark('40'));
    expect(await queue()).toEqual([{ criterion: A, wish: '75', base: '70', state: 'clash' }]);
    expect([await device.seen(A), await onServer(A)]).toEqual([mark('75'), mark('40')]);
  });

  it('clashes also when the other mark was read before the own one was sent', async () => {
    server.changeElsewhere(SHEET, A, mark('40'));
    server.forecast(['no-way-there']);
    await device.give(A, mark('75'));
    await device.flush();
    await keepSheet(device.db(), await sheetNow());
    await device.flush();
    expect(server.valueOf(SHEET, A)).toEqual(mark('40'));
    expect((await queue()).map(({ state }) => state)).toEqual(['clash']);
  });

  it('is settled when both gave the same', async () => {
    server.changeElsewhere(SHEET, A, mark('40'));
    await device.give(A, mark('40'));
    await device.flush();
    expect(await queue()).toEqual([]);
  });

  it('is sent over the other when the person keeps it', async () => {
    server.changeElsewhere(SHEET, A, mark('40'));
    await device.give(A, mark('75'));
    await device.flush();
    const [entry] = await device.db().outbox.toArray();
    await keepOwn(device.db(), entry!.seq, await onServer(A), true);
    await device.flush();
    expect(server.valueOf(SHEET, A)).toEqual(mark('75'));
  });

  it('gives way when the person takes the other', async () => {
    server.changeElsewhere(SHEET, A, mark('40'));
    await device.give(A, mark('75'));
    await device.flush();
    const [entry] = await device.db().outbox.toArray();
    await letGo(device.db(), entry!.seq);
    expect(await device.seen(A)).toEqual(mark('40'));
  });

  it('stays a clash while the person goes on changing the own value', async () => {
    server.changeElsewhere(SHEET, A, mark('40'));
    await device.give(A, mark('75'));
    await device.flush();
    await device.give(A, mark('80'));
    await device.flush();
    expect(await queue()).toEqual([{ criterion: A, wish: '80', base: null, state: 'clash' }]);
  });
});

describe('A mark that the server refuses', () => {
  it('stays with the words of the server, and the sheet is read again', async () => {
    await device.give(A, mark('70'));
    await device.flush();
    server.lock(SHEET);
    await device.give(A, mark('75'));
    await device.flush();
    const [entry] = await device.db().outbox.toArray();
    expect([entry!.state, entry!.refusal?.code]).toEqual(['refused', 'score-sheet.submitted']);
    expect((await device.db().sheets.get(SHEET))?.sheet.state).toBe('submitted');
    expect(await device.seen(A)).toEqual(mark('75'));
  });

  it('does not hold up the other criteria', async () => {
    server.refusesWrites = { status: 422, code: 'request.invalid', title: '', details: [] };
    await device.give(A, mark('70'));
    await device.flush();
    server.refusesWrites = null;
    await device.give(B, mark('50'));
    await device.flush();
    expect(server.valueOf(SHEET, B)).toEqual(mark('50'));
    expect((await queue()).map(({ state }) => state)).toEqual(['refused']);
  });

  it('is tried again when it is changed', async () => {
    server.refusesWrites = { status: 422, code: 'request.invalid', title: '', details: [] };
    await device.give(A, mark('70'));
    await device.flush();
    server.refusesWrites = null;
    await device.give(A, mark('71'));
    await device.flush();
    expect(server.valueOf(SHEET, A)).toEqual(mark('71'));
  });

  it('waits when the server is only busy', async () => {
    server.refusesWrites = { status: 503, code: 'server.unavailable', title: '', details: [] };
    await device.give(A, mark('70'));
    expect(await device.flush()).toBe('later');
    expect((await queue()).map(({ state }) => state)).toEqual(['waiting']);
  });
});

describe('A recusal', () => {
  it('takes everything of the nominee off the device and leaves a note without a name', async () => {
    const db = device.db();
    await device.give(A, mark('70'));
    await device.flush();
    const ids = { nominationId: NOMINATION, nomineeName: 'PT Rahasia' };
    await db.assignments.add({ ...ids, declaration: 'none', seatId: null, rankingId: null, category: null });
    server.recused = true;
    await device.give(B, mark('50'));
    await device.give(A, mark('75'));
    expect(await device.flush()).toBe('done');

    const kept = await Promise.all(db.tables.map(async (table) => JSON.stringify(await table.toArray())));
    expect(kept.join()).not.toMatch(new RegExp(`${NOMINATION}|Rahasia|${STAGE}`));
    const notes = (await db.notes.toArray()).map(({ marks, unsent }) => ({ marks, unsent }));
    expect(notes).toEqual([{ marks: 2, unsent: 2 }]);

    await device.give(A, { comment: 'baru selesai diketik' });
    expect(await countUnsent(db)).toBe(0);
  });

  it('is not taken from an answer that was meant for somebody else', async () => {
    await device.give(A, mark('70'));
    await device.flush();
    await device.give(A, mark('75'));
    server.recused = true;
    let asked = 0;
    expect(await device.flush(0, () => (asked += 1) === 1)).toBe('signed-out');
    expect(await countUnsent(device.db())).toBe(1);
  });
});
