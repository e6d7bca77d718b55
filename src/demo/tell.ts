import { Api } from './client/api.js';
import { NOMINEE_REPRESENTATIVE, PEOPLE } from './data/people.js';
import { type Level, planDemo, type PlannedContest } from './plan/index.js';
import { type Screen, tellAct } from './progress.js';
import { accounts, type MakeAccount, nomineeAccount } from './story/accounts.js';
import { declarations } from './story/declarations.js';
import { desk } from './story/desk.js';
import { edition } from './story/edition.js';
import { interviews } from './story/interviews.js';
import { nominations } from './story/nominations.js';
import { panels } from './story/panels.js';
import { plenary } from './story/plenary.js';
import { promotion } from './story/promotion.js';
import { publication } from './story/publication.js';
import { shortlist } from './story/shortlist.js';
import { type Act, type Story } from './story/story.js';
import { verification } from './story/verification.js';

/** What the story is told to, and with what. */
export interface Telling {
  readonly api: Api;
  readonly catchUp: Story['catchUp'];
  readonly make: MakeAccount;
  /** Ids of the accounts that are there already, by e-mail. */
  readonly present: ReadonlyMap<string, string>;
  readonly screen: Screen & NodeJS.WritableStream;
}

const judged = (level: Level): Act[] => [
  verification(level),
  declarations(level),
  desk(level),
  shortlist(level),
  interviews(level),
  plenary(level),
];

/**
 * Tells the whole story through the public API: the province, its winners, the nation, the announcement. What is there
 * already is left as it is, so a story that was interrupted goes on. Throws `ApiFailure` at the first answer that stops it.
 */
export async function tellStory({ api, catchUp, make, present, screen }: Telling): Promise<void> {
  const story = newStory(api, catchUp, planDemo());
  const acts = [
    accounts(make, present),
    edition,
    panels,
    nominations('provincial'),
    nomineeAccount(make, present),
    ...judged('provincial'),
    promotion,
    nominations('national'),
    ...judged('national'),
    publication,
  ];
  for (const act of acts) await tellAct(act, story, screen);
  await catchUp();
}

/** The API as the people of the story use it, by their keys. */
export const demoApi = (url: string, password: string, signal: AbortSignal): Api =>
  new Api(url, (key) => ({ email: emailOf(key), password }), signal);

/** A story of which nothing has been told yet. */
export const newStory = (api: Api, catchUp: Story['catchUp'], plan: readonly PlannedContest[]): Story => ({
  api,
  catchUp,
  plan,
  edition: { id: '', label: '', state: 'draft', createdAt: '', version: 0 },
  users: new Map(),
  categories: new Map(),
  panels: new Map(),
  nominations: new Map(),
  finalists: new Map(),
});

function emailOf(key: string): string {
  const person = [...PEOPLE, NOMINEE_REPRESENTATIVE].find((one) => one.key === key);
  if (!person) throw new Error(`There is no account ${key} in the demo`);
  return person.email;
}
