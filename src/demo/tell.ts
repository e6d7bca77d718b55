import { Api } from './client/api.js';
import { COMPANY_GROUP, EVERYBODY, MAKASSAR } from './data/people.js';
import { PAST, RUNNING } from './editions.js';
import { type Level, planDemo, type PlannedContest, planRunning } from './plan/index.js';
import { type Screen, tellAct } from './progress.js';
import { accounts, type MakeAccount, representative } from './story/accounts.js';
import { declarations } from './story/declarations.js';
import { desk } from './story/desk.js';
import { conclusion, edition } from './story/edition.js';
import { interviewCalendar } from './story/interview-calendar.js';
import { interviews } from './story/interviews.js';
import { nominations } from './story/nominations.js';
import { panels } from './story/panels.js';
import { plenary } from './story/plenary.js';
import { problemReports } from './story/problem-reports.js';
import { promotion } from './story/promotion.js';
import { publication } from './story/publication.js';
import { reopenings } from './story/reopenings.js';
import { shortlist } from './story/shortlist.js';
import { type Act, type Story } from './story/story.js';
import { verification } from './story/verification.js';

/** What the story is told to, and with what. */
export interface Telling {
  readonly api: Api;
  readonly catchUp: Story['catchUp'];
  readonly now: Story['now'];
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

/** The province, its winners, the nation, the announcement. */
const pastActs = ({ make, present }: Telling): Act[] => [
  edition,
  panels,
  nominations('provincial'),
  representative(MAKASSAR, make, present),
  ...judged('provincial'),
  promotion,
  nominations('national'),
  ...judged('national'),
  publication,
  conclusion,
];

/** What an award is like in the middle of it. */
export const runningActs = ({ make, present }: Pick<Telling, 'make' | 'present'>): Act[] => [
  edition,
  panels,
  ...(['provincial', 'national'] as const).flatMap((level) => [
    nominations(level),
    verification(level),
    declarations(level),
    desk(level),
  ]),
  representative(COMPANY_GROUP, make, present),
  reopenings,
  problemReports,
  interviewCalendar,
  plenary('national'),
  publication,
];

/**
 * Tells the whole story through the public API: the edition that is over, then the one that runs. What is there already is
 * left as it is, so a story that was interrupted goes on. Throws `ApiFailure` at the first answer that stops it.
 */
export async function tellStory(telling: Telling): Promise<void> {
  const users = new Map<string, string>();
  const { api, catchUp, now } = telling;
  const past = newStory(api, catchUp, planDemo(), { demo: PAST, users, now });
  const running = newStory(api, catchUp, planRunning(), { demo: RUNNING, users, now });
  await tellActs([accounts(telling.make, telling.present), ...pastActs(telling)], past, telling);
  await tellActs(runningActs(telling), running, telling);
  await telling.catchUp();
}

async function tellActs(acts: readonly Act[], story: Story, { screen }: Telling): Promise<void> {
  screen.write(`${story.demo.names.id}\n`);
  for (const act of acts) await tellAct(act, story, screen);
}

/** The API as the people of the story use it, by their keys. */
export const demoApi = (url: string, password: string, signal: AbortSignal): Api =>
  new Api(url, (key) => ({ email: emailOf(key), password }), signal);

/** A story of which nothing has been told yet; by itself that of the edition which is over. */
export const newStory = (
  api: Api,
  catchUp: Story['catchUp'],
  plan: readonly PlannedContest[],
  { demo, users, now }: Pick<Story, 'demo' | 'users' | 'now'> = { demo: PAST, users: new Map(), now: () => new Date() },
): Story => ({
  api,
  catchUp,
  now,
  demo,
  plan,
  edition: { id: '', label: '', state: 'draft', createdAt: '', version: 0 },
  start: now(),
  users,
  categories: new Map(),
  panels: new Map(),
  nominations: new Map(),
  finalists: new Map(),
});

function emailOf(key: string): string {
  const person = EVERYBODY.find((one) => one.key === key);
  if (!person) throw new Error(`There is no account ${key} in the demo`);
  return person.email;
}
