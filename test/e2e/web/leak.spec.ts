import { beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Page } from 'playwright-core';

import { openScene } from '../../support/browser/scene.js';

interface Recusal {
  /** The local part of the evaluator's address. */
  readonly account: string;
  readonly nominee: string;
  /** Every id by which the nominee and its file are known. */
  readonly ids: readonly string[];
  /** A nominee of the same ranking from whom the evaluator is not recused. */
  readonly neighbour: string;
}

const scene = openScene();
let recusal: Recusal;

/** Somebody recused from a nominee of the running edition, about whom nothing is public. */
async function findRecusal(databaseUrl: string): Promise<Recusal> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Recusal>(
      `SELECT split_part(user_account.email, '@', 1) AS account, nominee.name AS nominee,
              ARRAY[nominee.id::text, nomination.id::text] ||
                ARRAY(SELECT evidence.id::text FROM evidence WHERE evidence.nomination_id = nomination.id) AS ids,
              (SELECT n2.name FROM assignment a2 JOIN nomination m2 ON m2.id = a2.nomination_id JOIN nominee n2 ON n2.id = m2.nominee_id
                WHERE a2.seat_id = assignment.seat_id AND a2.state = 'assigned' AND m2.ranking_id = nomination.ranking_id LIMIT 1) AS neighbour
         FROM assignment
         JOIN seat ON seat.id = assignment.seat_id
         JOIN user_account ON user_account.id = seat.user_id
         JOIN nomination ON nomination.id = assignment.nomination_id
         JOIN nominee ON nominee.id = nomination.nominee_id
         JOIN ranking ON ranking.id = nomination.ranking_id
        WHERE assignment.state = 'recused' AND ranking.state NOT IN ('sealed', 'published')
        LIMIT 1`,
    );
    if (!rows[0]) throw new Error('the demo has nobody recused in its running edition');
    return rows[0];
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  recusal = await findRecusal(scene.award.databaseUrl);
});

/** Every page of the app that a person can reach by following links, each once. */
async function walk(page: Page, start: string, look: (path: string) => Promise<void>): Promise<string[]> {
  const known = new Set([start]);
  for (const path of known) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await look(path);
    const links = await page.$$eval('a[href^="/"]', (anchors) =>
      anchors.map((anchor) => anchor.getAttribute('href') ?? ''),
    );
    links.filter((link) => link.startsWith('/app/')).forEach((link) => known.add(link.replace(/#.*/, '')));
  }
  return [...known];
}

/** All that the browser keeps of this site: storage, caches, databases. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await Promise.all(
      (await indexedDB.databases()).map(
        ({ name }) =>
          new Promise<unknown>((resolve, reject) => {
            const opening = indexedDB.open(name ?? '');
            opening.onerror = () => {
              reject(new Error(`cannot open ${name ?? ''}`));
            };
            opening.onsuccess = () => {
              const stores = [...opening.result.objectStoreNames];
              const reading = stores.map(
                (store) =>
                  new Promise((done) => {
                    const all = opening.result.transaction(store).objectStore(store).getAll();
                    all.onsuccess = () => {
                      done(all.result);
                    };
                  }),
              );
              void Promise.all(reading).then(resolve);
            };
          }),
      ),
    );
    return JSON.stringify([databases, { ...localStorage }, { ...sessionStorage }]);
  });

it('shows a recused evaluator neither the name nor an id of the nominee: on no page, in no answer, in nothing the device keeps', async () => {
  const { page, context, close } = await scene.visit({ as: recusal.account });
  const forbidden = [recusal.nominee, ...recusal.ids];
  const leaks: string[] = [];
  const inspect = (where: string, text: string): void => {
    forbidden.filter((secret) => text.includes(secret)).forEach((secret) => leaks.push(`${where}: ${secret}`));
  };
  const answers: Promise<void>[] = [];
  let neighbourSeen = false;
  context.on('response', (response) => {
    inspect('address', response.url());
    if (!response.url().includes('/api/')) return;
    answers.push(
      response.text().then(
        (text) => {
          inspect(response.url(), text);
          neighbourSeen ||= text.includes(recusal.neighbour);
        },
        // An answer without a body, or one that the page did not wait for.
        () => undefined,
      ),
    );
  });
  const visited = await walk(page, '/app/work', async (path) => {
    inspect(path, await page.content());
  });
  for (const path of [`/app/work/${recusal.ids[1] ?? ''}/DESK`, '/', '/arsip']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    inspect(path, await page.locator('body').innerText());
  }
  await page.goto('/app/work', { waitUntil: 'networkidle' });
  inspect('the device', (await kept(page)).replaceAll(`/app/work/${recusal.ids[1] ?? ''}`, ''));
  await Promise.all(answers);
  // The walk saw what there was to see: pages of sheets, and the nominee's neighbour in the same ranking.
  expect({ neighbourSeen, walked: visited.length > 5 }).toEqual({ neighbourSeen: true, walked: true });
  // The address that the test itself typed is no leak.
  expect(leaks.filter((leak) => !leak.startsWith('address:') || !leak.includes(recusal.ids[1] ?? ''))).toEqual([]);
  await close();
}, 120_000);
