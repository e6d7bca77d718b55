import { type AccountSetupService } from '../../features/credentials/index.js';
import { systemActor } from '../../platform/access/system-actor.js';
import { forEachOf } from '../client/pool.js';
import { PEOPLE, type Person, type Representative } from '../data/people.js';
import { type Act, type Story } from './story.js';

/** Makes an account that may sign in at once, as `paritrana user create --password-stdin` does; a nominee's for its nominees. */
export type MakeAccount = (person: Person, nomineeIds: readonly string[]) => Promise<string>;

/** Accounts come from the same service as the command line's, not by mail: a demo must not write to anybody. */
export const accountMaker =
  (setup: AccountSetupService, now: () => Date, password: string): MakeAccount =>
  ({ email, name, role, provinceCode }, nomineeIds) => {
    const scopes = nomineeIds.length === 0 ? [null] : nomineeIds;
    const grants = scopes.map((nomineeId) => ({ role, provinceCode, nomineeId }));
    return setup.createActive(systemActor(now()), { email, name, language: 'id', grants }, password);
  };

/** Everybody gets an account. `present` are the ids of those who have one, by e-mail. */
export const accounts = (make: MakeAccount, present: ReadonlyMap<string, string>): Act => ({
  title: 'Accounts',
  async tell(story, progress) {
    progress.expect(PEOPLE.length);
    await forEachOf(PEOPLE, async (person) => {
      await ensureAccount(story, make, present, person, []);
      progress.step();
    });
  },
});

/** Whoever speaks for nominees gets an account of their own, now that they are put forward. */
export const representative = (
  person: Representative,
  make: MakeAccount,
  present: ReadonlyMap<string, string>,
): Act => ({
  title: 'Account of a nominee',
  async tell(story, progress) {
    progress.expect(1);
    const nominations = [...story.nominations.values()];
    const nomineeIds = person.speaksFor.map((name) => {
      const found = nominations.find(({ nominee }) => nominee.name === name);
      if (!found) throw new Error(`${name} was not put forward`);
      return found.nominee.id;
    });
    await ensureAccount(story, make, present, person, nomineeIds);
    progress.step();
  },
});

async function ensureAccount(
  story: Story,
  make: MakeAccount,
  present: ReadonlyMap<string, string>,
  person: Person,
  nomineeIds: readonly string[],
): Promise<void> {
  story.users.set(person.key, present.get(person.email) ?? (await make(person, nomineeIds)));
}
