import { type AccountSetupService } from '../../features/credentials/index.js';
import { systemActor } from '../../platform/access/system-actor.js';
import { forEachOf } from '../client/pool.js';
import { NOMINEE_REPRESENTATIVE, PEOPLE, type Person } from '../data/people.js';
import { HOME_REGENCIES } from '../data/province-73.js';
import { type Act, type Story } from './story.js';

/** Makes an account that may sign in at once, as `paritrana user create --password-stdin` does. */
export type MakeAccount = (person: Person, nomineeId: string | null) => Promise<string>;

/** Accounts come from the same service as the command line's, not by mail: a demo must not write to anybody. */
export const accountMaker =
  (setup: AccountSetupService, now: () => Date, password: string): MakeAccount =>
  ({ email, name, role, provinceCode }, nomineeId) =>
    setup.createActive(
      systemActor(now()),
      { email, name, language: 'id', grants: [{ role, provinceCode, nomineeId }] },
      password,
    );

/** Everybody gets an account. `present` are the ids of those who have one, by e-mail. */
export const accounts = (make: MakeAccount, present: ReadonlyMap<string, string>): Act => ({
  title: 'Accounts',
  async tell(story, progress) {
    progress.expect(PEOPLE.length);
    await forEachOf(PEOPLE, async (person) => {
      await ensureAccount(story, make, present, person, null);
      progress.step();
    });
  },
});

/** The city that will win its province gets an account of its own, now that it is a nominee. */
export const nomineeAccount = (make: MakeAccount, present: ReadonlyMap<string, string>): Act => ({
  title: 'Account of a nominee',
  async tell(story, progress) {
    progress.expect(1);
    const name = HOME_REGENCIES[0]?.name;
    const nomination = [...story.nominations.values()].find(({ nominee }) => nominee.name === name);
    if (!nomination) throw new Error(`${name ?? 'Nobody'} was not put forward`);
    await ensureAccount(story, make, present, NOMINEE_REPRESENTATIVE, nomination.nominee.id);
    progress.step();
  },
});

async function ensureAccount(
  story: Story,
  make: MakeAccount,
  present: ReadonlyMap<string, string>,
  person: Person,
  nomineeId: string | null,
): Promise<void> {
  story.users.set(person.key, present.get(person.email) ?? (await make(person, nomineeId)));
}
