import { beforeEach, describe, expect, it } from '@jest/globals';

import { NewestFirstLocker } from '../../../src/platform/files/incoming/newest-first.locker.js';

const { signal } = new AbortController();

let locker: NewestFirstLocker;
let seen: string[];
beforeEach(() => {
  locker = new NewestFirstLocker();
  seen = [];
});

/** A request for a file: notes when it has the file and when it is asked to stop. */
async function request(name: string, id = 'file'): Promise<{ letGo: () => Promise<void> }> {
  const lock = locker.newLock(id);
  await lock.lock(signal, () => {
    seen.push(`${name} asked to stop`);
  });
  seen.push(`${name} has it`);
  return { letGo: () => lock.unlock() };
}

/** Long enough for whatever could happen without anybody letting go. */
const aWhile = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

describe('a file that is coming in', () => {
  it('has one request at a time; the newest asks the older to stop, and waits until it has', async () => {
    const older = await request('older');
    const newer = request('newer');
    await aWhile();
    expect(seen).toEqual(['older has it', 'older asked to stop']);
    await older.letGo();
    await newer;
    expect(seen).toEqual(['older has it', 'older asked to stop', 'newer has it']);
  });

  it('goes to each of many in turn', async () => {
    const first = await request('first');
    const others = ['second', 'third'].map(async (name) => {
      const { letGo } = await request(name);
      await aWhile();
      await letGo();
    });
    await first.letGo();
    await Promise.all(others);
    expect(seen.filter((what) => what.endsWith('has it')).sort()).toEqual([
      'first has it',
      'second has it',
      'third has it',
    ]);
  });

  it('is nobody else’s business', async () => {
    await request('mine', 'mine');
    await request('yours', 'yours');
    expect(seen).toEqual(['mine has it', 'yours has it']);
  });

  it('is given up when the server ends, and at once by whoever comes then', async () => {
    const early = await request('early');
    locker.stopAll();
    expect(seen).toEqual(['early has it', 'early asked to stop']);
    await early.letGo();
    await request('late');
    expect(seen.slice(2)).toEqual(['late asked to stop', 'late has it']);
  });
});
