import { createHash, randomBytes } from 'node:crypto';

import { afterEach, describe, expect, it } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';

import { createApplication } from '../../../src/app.js';
import { parseDatabaseUrl } from '../../../src/platform/database/connection.js';
import { Database } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertFigureCategory } from '../../support/builders/indicators.js';
import { insertNomination } from '../../support/builders/nominations.js';
import { PDF } from '../../support/documents.js';
import { eventually } from '../../support/eventually.js';
import { evidenceOf, offsetOf, TusClient } from './tus.js';

let t: TestApp;
let second: NestFastifyApplication;
afterEach(async () => {
  await second.close();
  await t.close();
});

/** The same application again, on the same database and folders, as after a restart. */
async function restarted(): Promise<TestApp> {
  const { config, clock } = t;
  second = await createApplication({ config, clock, connection: parseDatabaseUrl(config.databaseUrl ?? '') });
  await second.listen(0, '127.0.0.1');
  const database = second.get(Database);
  return { ...t, app: second, database, url: await second.getUrl(), http: () => supertest(second.getHttpServer()) };
}

describe('a server that ends', () => {
  it('does not wait for a slow line, and the next one goes on where it stopped', async () => {
    t = await startTestApp();
    const categoryId = await insertFigureCategory(t.database);
    const proposer = await t.actorOf('proposer', { province: '73' });
    const { nominationId } = await insertNomination(t.database, { categoryId, proposerId: proposer.userId });
    const before = new TusClient(t, proposer);
    const content = Buffer.concat([PDF, randomBytes(2_000_000)]);
    const id = await before.begun(nominationId, { size: content.length });
    await before.send(id, 0, content.subarray(0, 1_000)).expect(204);
    const line = await before.line(id, 1_000, content.length - 1_000);
    await line.write(content.subarray(1_000, 1_000_000));
    await eventually('a part of the second piece is here', async () => {
      const { items } = (await before.list()).body as { items: { receivedBytes: number }[] };
      return items[0]!.receivedBytes > 500_000;
    });

    await t.app.close();
    await line.end;

    const after = new TusClient(await restarted(), proposer);
    const offset = offsetOf(await after.check(id).expect(200));
    expect(offset).toBeGreaterThan(500_000);
    const last = await after.send(id, offset, content.subarray(offset)).expect(204);
    const listed = await supertest(second.getHttpServer())
      .get(`/api/v1/nominations/${nominationId}/evidence`)
      .set(proposer.headers)
      .expect(200);
    expect(listed.body).toEqual({
      items: [
        expect.objectContaining({
          id: evidenceOf(last),
          sizeBytes: content.length,
          sha256: createHash('sha256').update(content).digest('hex'),
        }),
      ],
    });
  });
});
