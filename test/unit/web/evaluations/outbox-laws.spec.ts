import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Value } from '../../../../src/web/features/evaluations/outbox/entry.js';
import {
  countUnsent,
  keepOwn,
  keepSheet,
  letGo,
  valueOn,
} from '../../../../src/web/features/evaluations/outbox/outbox.js';
import { Device, mark, SHEET } from './device.js';
import { ModelServer, type Weather } from './model-server.js';

const CRITERIA = ['A', 'B'];

type Step =
  | { readonly do: 'give'; readonly criterion: string; readonly mark: string | null; readonly tab: number }
  | { readonly do: 'flush'; readonly tab: number; readonly weather: readonly Weather[] }
  | { readonly do: 'give-while-sending'; readonly criterion: string; readonly mark: string; readonly tab: number }
  | { readonly do: 'arrive-late' }
  | { readonly do: 'reload'; readonly tab: number }
  | { readonly do: 'look'; readonly tab: number }
  | { readonly do: 'elsewhere'; readonly criterion: string };

const criterion = fc.constantFrom(...CRITERIA);
const tab = fc.constantFrom(0, 1);
const given = fc.constantFrom('1', '2', '3');
const weather = fc.array(fc.constantFrom<Weather>('fine', 'no-way-there', 'no-way-back', 'twice', 'late'), {
  maxLength: 4,
});

const ownSteps: fc.Arbitrary<Step>[] = [
  fc.record({ do: fc.constant('give' as const), criterion, mark: fc.option(given, { nil: null }), tab }),
  fc.record({ do: fc.constant('give' as const), criterion, mark: fc.option(given, { nil: null }), tab }),
  fc.record({ do: fc.constant('flush' as const), tab, weather }),
  fc.record({ do: fc.constant('give-while-sending' as const), criterion, mark: given, tab }),
  fc.record({ do: fc.constant('arrive-late' as const) }),
  fc.record({ do: fc.constant('reload' as const), tab }),
  fc.record({ do: fc.constant('look' as const), tab }),
];
const elsewhere: fc.Arbitrary<Step> = fc.record({ do: fc.constant('elsewhere' as const), criterion });

/** One life of a tablet: what was done to it, what the person gave last, and what they had before their eyes when they did. */
class Life {
  readonly server = new ModelServer(CRITERIA);
  readonly device = new Device(crypto.randomUUID(), this.server, 2);
  readonly last = new Map<string, string | null>();
  readonly givenInOrder = new Map<string, (string | null)[]>(CRITERIA.map((one) => [one, []]));
  readonly seenFromElsewhere = new Set<string | null>();
  private others = 0;

  async live(steps: readonly Step[]): Promise<void> {
    await this.device.assign();
    for (const step of steps) await this.take(step);
    this.server.forecast([]);
    this.server.deliverLate();
    await this.device.flush();
  }

  async give(code: string, wish: string | null, at: number): Promise<void> {
    this.last.set(code, wish);
    this.givenInOrder.get(code)?.push(wish);
    this.seenFromElsewhere.add((await this.device.give(code, mark(wish), { tab: at })).mark);
  }

  private async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'give':
        return this.give(step.criterion, step.mark, step.tab);
      case 'flush':
        this.server.forecast(step.weather);
        await this.device.flush(step.tab);
        this.server.forecast([]);
        return;
      case 'give-while-sending':
        await Promise.all([this.device.flush(1 - step.tab), this.give(step.criterion, step.mark, step.tab)]);
        return;
      case 'arrive-late':
        this.server.deliverLate();
        return;
      case 'reload':
        this.device.reload(step.tab);
        return;
      case 'look': {
        const answer = await this.server.read(SHEET);
        if (answer.ok) await keepSheet(this.device.db(step.tab), answer.sheet);
        return;
      }
      case 'elsewhere':
        this.server.changeElsewhere(SHEET, step.criterion, mark(`elsewhere-${String((this.others += 1))}`));
    }
  }
}

/** Whether `part` can be had from `whole` by leaving things out. */
function isSubsequence(part: readonly (string | null)[], whole: readonly (string | null)[]): boolean {
  let place = 0;
  for (const one of whole) if (place < part.length && part[place] === one) place += 1;
  return place === part.length;
}

const steps = (of: fc.Arbitrary<Step>[]) => fc.array(fc.oneof(...of), { minLength: 1, maxLength: 14 });
const RUNS = { numRuns: 40 };

describe('The outbox, whatever the network and the tabs do', () => {
  it('ends with the last mark the person gave, each given once and in order, and nothing left', async () => {
    await fc.assert(
      fc.asyncProperty(steps(ownSteps), async (script) => {
        const life = new Life();
        await life.live(script);
        for (const code of CRITERIA) {
          expect(life.server.valueOf(SHEET, code).mark).toBe(life.last.get(code) ?? null);
          const applied = life.server.changes.filter((one) => one.criterion === code).map(({ wish }) => wish.mark);
          expect(isSubsequence(applied, life.givenInOrder.get(code) ?? [])).toBe(true);
        }
        expect(await countUnsent(life.device.db())).toBe(0);
        await life.device.forget();
      }),
      RUNS,
    );
  });

  it('never overwrites what somebody else gave and this person has not seen, and never loses the own mark', async () => {
    await fc.assert(
      fc.asyncProperty(steps([...ownSteps, elsewhere, elsewhere]), async (script) => {
        const life = new Life();
        await life.live(script);
        const { changes } = life.server;
        changes.forEach(({ criterion: code, wish }, place) => {
          const before = changes.slice(0, place).findLast((one) => one.criterion === code)?.wish.mark ?? null;
          if (isForeign(wish) || before?.startsWith('elsewhere') !== true) return;
          expect(life.seenFromElsewhere.has(before)).toBe(true);
        });
        for (const code of CRITERIA) await expectKept(life, code);
        await life.device.forget();
      }),
      RUNS,
    );
  });

  it('ends as the person chooses, whichever clashes there are', async () => {
    await fc.assert(
      fc.asyncProperty(steps([...ownSteps, elsewhere]), fc.boolean(), async (script, keepsOwn) => {
        const life = new Life();
        await life.live(script);
        const db = life.device.db();
        const before = new Map(CRITERIA.map((code) => [code, life.server.valueOf(SHEET, code)]));
        const clashes = await db.outbox.toArray();
        // What the person was shown may have been overtaken already: then they are asked once more.
        for (let round = 0; round < 2; round += 1) {
          const kept = (await db.sheets.get(SHEET))?.sheet;
          for (const { seq, criterion: code } of await db.outbox.toArray()) {
            await (keepsOwn ? keepOwn(db, seq, valueOn(kept, code), true) : letGo(db, seq));
          }
          await life.device.flush();
        }
        for (const { criterion: code, wish } of clashes) {
          expect(life.server.valueOf(SHEET, code)).toEqual(keepsOwn ? wish : before.get(code));
        }
        expect(await countUnsent(db)).toBe(0);
        await life.device.forget();
      }),
      RUNS,
    );
  });
});

const isForeign = ({ mark: text }: Value): boolean => text?.startsWith('elsewhere') === true;

/** The last mark given is on the server, was there before somebody changed it, or waits for a choice with both values. */
async function expectKept({ server, device, last }: Life, code: string): Promise<void> {
  if (!last.has(code)) return;
  const wish = last.get(code) ?? null;
  const [clash] = (await device.db().outbox.toArray()).filter((one) => one.criterion === code);
  if (clash) {
    expect([clash.state, clash.wish.mark]).toEqual(['clash', wish]);
    return;
  }
  const history = [null, ...server.changes.filter((one) => one.criterion === code).map((one) => one.wish.mark)];
  expect(history).toContain(wish);
}
