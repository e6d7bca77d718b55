import { type Api } from './client/api.js';
import { EVERYBODY, PEOPLE, type Person, SHOWN_SEATS } from './data/people.js';
import { PAST, RUNNING } from './editions.js';
import { type Screen } from './progress.js';
import { STAFF } from './story/story.js';

interface PublishedRanking {
  readonly id: string;
  readonly level: string;
  readonly category: string;
  readonly province: string | null;
  readonly resultHash: string;
}

interface Placing {
  readonly rank: number | null;
  readonly label: { readonly id: string } | null;
  readonly nominee: { readonly name: string };
  readonly decidedBy: string | null;
}

/** Where people reach the system, and how they sign in. */
export interface Entrance {
  /** Address of the server, without a path. */
  readonly url: string;
  readonly password: string;
}

/** Every ranking of the past edition as a table, with the hash of its sealed result. */
export async function tellRankings(api: Api, screen: Screen): Promise<void> {
  const rankings = await api.all<PublishedRanking>('listPublishedRankings', { query: { edition: PAST.label } });
  for (const ranking of rankings) {
    const ask = { as: STAFF.national.secretariat, path: { id: ranking.id } };
    const { placings } = await api.call<{ placings: Placing[] }>('getResult', ask);
    screen.write(`\n${ranking.category}, ${ranking.province ?? ranking.level}\n`);
    for (const line of tableOf(placings)) screen.write(`  ${line}\n`);
    screen.write(`  result ${ranking.resultHash}\n`);
  }
}

const HEADINGS = ['rank', 'nominee', 'title', 'decided by'];

function tableOf(placings: readonly Placing[]): string[] {
  const rows = placings.map(({ rank, nominee, label, decidedBy }) => [
    rank === null ? '-' : String(rank),
    nominee.name,
    label?.id ?? '',
    decidedBy ?? 'failed a gate',
  ]);
  const lines = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  return lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The address, the accounts and the next step. */
export function tellEntrance({ url, password }: Entrance, screen: Screen): void {
  const api = `${url}/api/v1`;
  const signIn = JSON.stringify({ email: PEOPLE[0]?.email ?? '', password });
  screen.write(`
The demo is loaded: nominees are real where a source names them, all marks are synthetic.

  Public pages      ${url}/
  Sign in           ${url}/app
  Public rankings   ${api}/public/rankings
  API reference     ${url}/api/docs

${PAST.label} is over and published. ${RUNNING.label} runs from the day of loading on: files to fill in, to check and to mark.
Next: sign in at ${url}/app as any of these; the password of all of them is ${password}

${shownPeople().map(lineOf).join('\n')}

  curl -s ${api}/auth/sessions -H 'content-type: application/json' -d '${signIn}'

`);
}

/** One account of each kind and the seats that are worth a look: the others differ in little but their number. */
const shownPeople = (): Person[] => EVERYBODY.filter(({ role, key }) => role !== 'evaluator' || SHOWN_SEATS.has(key));

const lineOf = ({ email, role, purpose }: Person): string => `  ${email.padEnd(44)}  ${role.padEnd(13)}  ${purpose}`;
