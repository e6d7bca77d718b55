import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { AuditFixture } from '../support/audit-fixture.js';

let log: AuditFixture;

beforeAll(async () => {
  log = await AuditFixture.open();
});
afterAll(() => log.close());
beforeEach(() => log.empty());

describe('Verification', () => {
  const MOVED_UP = 'UPDATE audit_entry SET seq = -seq WHERE lane = 0 AND seq > 3';
  const SWAP_2_AND_4 = [2, 4, -2].map(
    (from, step) => `UPDATE audit_entry SET seq = ${[-2, 2, 4][step] ?? 0} WHERE lane = 0 AND seq = ${from}`,
  );
  const FORGED = `INSERT INTO audit_entry (lane, seq, payload, previous_hash, hash)
    SELECT lane, 4, replace(payload, 'n-3', 'n-9'), hash, sha256('') FROM audit_entry WHERE lane = 0 AND seq = 3`;

  it.each([
    ['edited', 3, ["UPDATE audit_entry SET payload = replace(payload, 'n-3', 'n-9') WHERE seq = 3"]],
    ['missing', 3, ['DELETE FROM audit_entry WHERE seq = 3']],
    [
      'missing',
      3,
      ['DELETE FROM audit_entry WHERE seq = 3', MOVED_UP, 'UPDATE audit_entry SET seq = -seq - 1 WHERE seq < 0'],
    ],
    ['reordered', 2, SWAP_2_AND_4],
    ['inserted', 4, [MOVED_UP, FORGED, 'UPDATE audit_entry SET seq = -seq + 1 WHERE seq < 0']],
    ['inserted', 6, [FORGED.replace(' 4,', ' 6,').replace('seq = 3', 'seq = 5')]],
    ['truncated', 5, ['DELETE FROM audit_entry WHERE seq = 5']],
    ['truncated', 1, ['DELETE FROM audit_entry']],
    ['inserted', 1, ['DELETE FROM audit_lane']],
    ['head-mismatch', 5, [`UPDATE audit_lane SET hash = sha256('')`]],
  ])('finds a row %s at %i', async (kind, seq, manipulation) => {
    await log.fillLane(5);
    await log.asIntruder(...manipulation);
    expect((await log.audit.verify()).fault).toMatchObject({ lane: 0, seq, kind });
  });

  it('finds an end that was cut off with all its traces, by a head exported before', async () => {
    await log.fillLane(5);
    const head = await log.audit.head(log.db.reader);
    await log.asIntruder(
      'DELETE FROM audit_entry WHERE seq = 5',
      'UPDATE audit_lane SET seq = 4, hash = (SELECT hash FROM audit_entry WHERE seq = 4)',
    );

    expect((await log.audit.verify()).fault).toBeNull();
    expect((await log.audit.verify({ head })).fault).toMatchObject({ lane: 0, seq: 5, kind: 'truncated' });

    await log.db.transaction((tx) => log.submitted(tx, 'n-6'));
    expect((await log.audit.verify({ head })).fault).toMatchObject({ lane: 0, seq: 5, kind: 'head-mismatch' });
  });

  it('accepts every head that the log has outgrown', async () => {
    await log.fillLane(2);
    const head = await log.audit.head(log.db.reader);
    await log.fillLane(2);
    expect((await log.audit.verify({ head })).fault).toBeNull();
  });

  it('reads more than one batch and tells how far it is', async () => {
    await log.db.reader.query(`
      SELECT audit_append('{"at":"2026","event":"e","subject":{"id":"' || n || '","type":"t"}}')
      FROM generate_series(1, 2100) n`);
    const progress: number[] = [];
    const report = await log.audit.verify({ onProgress: (checked) => progress.push(checked) });
    expect({ progress, ...report }).toMatchObject({ progress: [1000, 2000, 2100], entries: 2100, fault: null });
  });
});
