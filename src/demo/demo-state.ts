import { type Tx } from '../platform/database/database.js';
import { DEMO_EDITIONS } from './editions.js';

/** What a database holds: nothing yet, the demo begun or finished, or editions of its own. */
export type DemoState = 'empty' | 'begun' | 'finished' | 'in-use';

/** Looks at the editions and at how many rankings of each edition of the demo have been sent to be published, its last act. */
export async function readDemoState(tx: Tx): Promise<DemoState> {
  const editions = await tx.query<{ label: string; published: number }[]>(
    `SELECT e.label, count(DISTINCT p.ranking_id)::integer AS published
     FROM edition e
     LEFT JOIN category c ON c.edition_id = e.id
     LEFT JOIN ranking r ON r.category_id = c.id
     LEFT JOIN publication p ON p.ranking_id = r.id
     GROUP BY e.id`,
  );
  if (editions.length === 0) return 'empty';
  const published = new Map(editions.map((edition) => [edition.label, edition.published]));
  if (!DEMO_EDITIONS.some(({ label }) => published.has(label))) return 'in-use';
  return DEMO_EDITIONS.every(({ label, publications }) => (published.get(label) ?? 0) >= publications)
    ? 'finished'
    : 'begun';
}

/** Ids of the accounts that are there, by e-mail. */
export async function presentAccounts(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; email: string }[]>('SELECT id, email FROM user_account');
  return new Map(rows.map(({ id, email }) => [email, id]));
}
