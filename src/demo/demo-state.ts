import { type Tx } from '../platform/database/database.js';

/** The label that the edition of the demo goes by. */
export const DEMO_LABEL = '2018 (demo)';

/** What a database holds: nothing yet, the demo begun or finished, or editions of its own. */
export type DemoState = 'empty' | 'begun' | 'finished' | 'in-use';

/** Looks at the editions and at how many of the planned rankings of the demo are published. */
export async function readDemoState(tx: Tx, plannedRankings: number): Promise<DemoState> {
  const editions = await tx.query<{ id: string; label: string }[]>('SELECT id, label FROM edition');
  const demo = editions.find(({ label }) => label === DEMO_LABEL);
  if (!demo) return editions.length === 0 ? 'empty' : 'in-use';
  const [row] = await tx.query<{ published: number }[]>(
    `SELECT count(DISTINCT r.id)::integer AS published
     FROM publication p JOIN ranking r ON r.id = p.ranking_id JOIN category c ON c.id = r.category_id
     WHERE c.edition_id = $1`,
    [demo.id],
  );
  return (row?.published ?? 0) >= plannedRankings ? 'finished' : 'begun';
}

/** Ids of the accounts that are there, by e-mail. */
export async function presentAccounts(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; email: string }[]>('SELECT id, email FROM user_account');
  return new Map(rows.map(({ id, email }) => [email, id]));
}
