import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { EditionsDoor, Stage } from '../../../src/features/editions/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertEdition } from '../../support/builders/editions.js';

describe('a stage', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const MARCH = { opensAt: new Date('2026-03-01T00:00:00Z'), closesAt: new Date('2026-03-31T16:59:59Z') };
  const MAY = { opensAt: new Date('2026-05-01T00:00:00Z'), closesAt: new Date('2026-05-31T16:59:59Z') };

  const plan = (editionId: string, code: string, window: typeof MARCH, position: number) =>
    t.database.reader.insert(Stage, {
      editionId,
      level: 'provincial',
      code,
      kind: 'nomination',
      position,
      timeZone: 'Asia/Jakarta',
      ...window,
    });

  const ask = (editionId: string, stage: string, at: string) =>
    t.app.get(EditionsDoor).assertStageOpen(t.database.reader, editionId, 'provincial', stage, new Date(at));

  it('takes in what arrives while it is open, by its code and by its kind', async () => {
    const id = await insertEdition(t.database);
    await expect(ask(id, 'NOM', '2026-03-02T00:00:00Z')).resolves.toBeUndefined();
    await expect(ask(id, 'nomination', '2026-03-02T00:00:00Z')).resolves.toBeUndefined();
  });

  it('of a kind that is planned twice is open while one of them is', async () => {
    const id = await insertEdition(t.database, { stages: false });
    await plan(id, 'NOM', MARCH, 1);
    await plan(id, 'NOM_2', MAY, 2);
    await expect(ask(id, 'nomination', '2026-05-02T00:00:00Z')).resolves.toBeUndefined();
    await expect(ask(id, 'NOM', '2026-05-02T00:00:00Z')).rejects.toMatchObject({ code: 'stage.closed' });
    await expect(ask(id, 'nomination', '2026-04-02T00:00:00Z')).rejects.toMatchObject({ code: 'stage.not-open' });
  });

  it('keeps the second named as its end when the database gives it back', async () => {
    const id = await insertEdition(t.database, { stages: false });
    await plan(id, 'NOM', MARCH, 1);
    await expect(ask(id, 'NOM', '2026-03-31T16:59:59.999Z')).resolves.toBeUndefined();
    await expect(ask(id, 'NOM', '2026-03-31T17:00:00.000Z')).rejects.toMatchObject({
      code: 'stage.closed',
      params: { closesAt: '2026-03-31 23.59.59 WIB' },
    });
  });

  it('that is not planned at the level takes in nothing', async () => {
    const id = await insertEdition(t.database, { stages: false });
    await expect(ask(id, 'desk', '2026-03-02T00:00:00Z')).rejects.toMatchObject({ code: 'stage.not-scheduled' });
  });

  it.each(['draft', 'concluded'] as const)('takes in nothing while its edition is %s', async (state) => {
    const id = await insertEdition(t.database, { state });
    await expect(ask(id, 'NOM', '2026-03-02T00:00:00Z')).rejects.toMatchObject({ code: 'edition.not-running' });
  });
});

describe('the table of editions', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  it.each([
    ['edition_period_in_order', { periodStart: '2025-12-31', periodEnd: '2025-01-01' }],
    ['edition_ordinal_positive', { ordinal: 0 }],
    ['edition_state_known', { state: 'paused' as never }],
  ])('holds %s by itself', async (constraint, changes) => {
    await expect(insertEdition(t.database, changes)).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('knows a label once', async () => {
    await insertEdition(t.database, { label: '2025' });
    await expect(insertEdition(t.database, { label: '2025' })).rejects.toMatchObject({
      driverError: { constraint: 'edition_one_per_label' },
    });
  });
});
