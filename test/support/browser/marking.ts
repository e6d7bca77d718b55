import { expect } from '@jest/globals';
import { type Locator, type Page } from 'playwright-core';

import { type components } from '../../../src/web/api/schema.js';
import { type Ask, asking } from './asking.js';
import { type Award } from './award.js';
import { type Visitor } from './visitor.js';

type Schemas = components['schemas'];
type Work = Schemas['AssignedSheetView'];

const LONG_MS = 60_000;
const ON_ITS_WAY_MS = 15_000;

/** The undecided work of an evaluator, by name. */
export async function workOf(award: Award, account: string): Promise<Work[]> {
  const ask = asking(award, account);
  const { items } = await ask<Schemas['AssignedSheetPage']>('GET', '/me/score-sheets?limit=200');
  const { items: mine } = await ask<Schemas['MyAssignmentPage']>('GET', '/me/assignments?limit=200');
  const open = new Set(mine.filter(({ declaration }) => declaration === 'none').map((one) => one.nominationId));
  return items.filter(({ nominationId }) => open.has(nominationId));
}

const upToLast = (marks: readonly string[]): string[] => marks.slice(0, 1 + marks.findLastIndex((mark) => mark !== ''));

async function expectSoon(read: () => Promise<readonly string[]>, wanted: readonly string[]): Promise<void> {
  const until = Date.now() + ON_ITS_WAY_MS;
  let last = await read();
  while (last.join() !== wanted.join() && Date.now() < until) last = await read();
  expect(last).toEqual(wanted);
}

/** One evaluator marking one nominee's file: what the browser shows, what the server has, what other devices do. */
export class MarkingVisit {
  private readonly ask: Ask;

  private constructor(
    private readonly visitor: Visitor,
    private readonly award: Award,
    private readonly account: string,
    private readonly row: Work,
    readonly criteria: readonly string[],
  ) {
    this.ask = asking(award, account);
  }

  /** Opens the work list, waits until everything is on the device, and takes the desk sheet of the `index`-th nominee. */
  static async open(visitor: Visitor, award: Award, index: number, account = 'penilai9'): Promise<MarkingVisit> {
    const { page } = visitor;
    await page.goto('/app/work');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.getByText(/berkas siap tanpa jaringan/).waitFor({ timeout: LONG_MS });
    const desk = (await workOf(award, account)).filter(({ stage }) => stage === 'DESK');
    const row = desk[index];
    if (!row) throw new Error(`${account} has no desk sheet number ${String(index)}`);
    const ask = asking(award, account);
    const file = await ask<Schemas['CandidateFileView']>('GET', `/me/assignments/${row.nominationId}/file`);
    const { body } = await ask<Schemas['RubricView']>('GET', `/rubrics/${file.rubricId}`);
    const stage = body.stages.find(({ code }) => code === 'DESK');
    const criteria = stage?.aspects.flatMap((aspect) => aspect.criteria.map(({ code }) => code)) ?? [];
    return new MarkingVisit(visitor, award, account, row, criteria);
  }

  get nominationId(): string {
    return this.row.nominationId;
  }

  get nomineeName(): string {
    return this.row.nomineeName;
  }

  get path(): string {
    return `/app/work/${this.row.nominationId}/${this.row.stage}`;
  }

  /** The number field of the criterion at a place of the sheet. */
  field(page: Page, place: number): Locator {
    return page.locator(`[id="${this.criteria[place] ?? ''}"]`).getByLabel(/^Nilai untuk/);
  }

  async give(page: Page, place: number, mark: string): Promise<void> {
    const field = this.field(page, place);
    await field.fill(mark);
    await field.press('Enter');
  }

  /** The marks on screen, up to the last that was given; fails with what stood there at last. */
  async expectShown(page: Page, marks: readonly string[]): Promise<void> {
    await expectSoon(
      async () => upToLast(await Promise.all(this.criteria.map((_, place) => this.field(page, place).inputValue()))),
      marks,
    );
  }

  /** The marks that the server has, in the order of the sheet, up to the last that was given. */
  async onServer(): Promise<string[]> {
    const marks = (await this.sheet())?.marks ?? [];
    return upToLast(this.criteria.map((code) => marks.find(({ criterion }) => criterion === code)?.mark ?? ''));
  }

  /** Until the server has these marks; fails with what it had at last. A mark counts as given once the device has it. */
  async expectOnServer(marks: readonly string[]): Promise<void> {
    await expectSoon(() => this.onServer(), marks);
  }

  /** The same person gives a mark on another device. */
  async giveElsewhere(place: number, mark: string): Promise<void> {
    const { id = '', version = 0 } = (await this.sheet()) ?? {};
    await this.ask('PUT', `/score-sheets/${id}/marks/${this.criteria[place] ?? ''}`, { mark }, version);
  }

  /** The session of this browser is over, as after a long absence: nothing that could renew it is left. */
  async endSession(): Promise<void> {
    await this.visitor.context.clearCookies();
  }

  /** The secretariat recuses the seat from the nominee. */
  async recuse(): Promise<void> {
    const path = `/rankings/${this.row.rankingId}/progress`;
    const { items } = await this.ask<Schemas['ProgressPage']>('GET', path);
    const seatId = items.flatMap(({ sheets }) => sheets)[0]?.seatId ?? '';
    const body = { nominationId: this.nominationId, reason: 'Keluarga bekerja di sana (contoh sintetis)' };
    await asking(this.award, 'sekretariat')('POST', `/seats/${seatId}/recusals`, body);
  }

  /** Everything in the databases of this browser, as text. */
  keptOnDevice(page: Page): Promise<string> {
    return page.evaluate(async () => {
      const texts: string[] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => {
            resolve(request.result);
          };
        });
        for (const store of db.objectStoreNames) {
          const rows = await new Promise<unknown[]>((resolve) => {
            const request = db.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => {
              resolve(request.result as unknown[]);
            };
          });
          texts.push(JSON.stringify(rows));
        }
        db.close();
      }
      return texts.join('\n');
    });
  }

  /** Undefined while nobody has opened it. */
  private async sheet(): Promise<Schemas['ScoreSheetView'] | undefined> {
    const rows = await workOf(this.award, this.account);
    const row = rows.find(({ nominationId, stage }) => nominationId === this.nominationId && stage === this.row.stage);
    return row?.sheetId == null ? undefined : this.ask('GET', `/score-sheets/${row.sheetId}`);
  }
}
