import { type Browser, type Page } from 'playwright-core';

import { signIn } from './signed-in.js';
import { type Server } from './web.bench.js';

const MARKS = 60;
const PATIENCE_MS = 15_000;
const SAVED = 'Semua nilai tersimpan di server';

interface Sheet {
  readonly nominationId: string;
  readonly stage: string;
  readonly sheetId: string | null;
  readonly marked: number;
  readonly criteria: number;
}

/** From the key that gives a mark to the words that the server has it, against the same request without a page around it. */
export async function measureMarks(browser: Browser, server: Server): Promise<void> {
  const { state, accessToken } = await signIn(browser, server, 'penilai1');
  const read = async <Answer>(path: string): Promise<Answer> =>
    (await (await fetch(server.url + path, { headers: { authorization: `Bearer ${accessToken}` } })).json()) as Answer;
  const { items } = await read<{ items: Sheet[] }>('/api/v1/me/score-sheets?limit=200&state=draft');
  const sheet = items.find(({ marked, criteria }) => marked > 0 && marked < criteria) ?? items[0];
  if (!sheet?.sheetId) throw new Error('the demo has no open sheet for penilai1');
  const bare = await bareCalls(server, accessToken, sheet.sheetId, read);
  const context = await browser.newContext({ locale: 'id-ID', storageState: state });
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}/app/work/${sheet.nominationId}/${sheet.stage}`);
    await page.getByText(SAVED).waitFor();
    const shown = await marksInThePage(page);
    const [ours, theirs] = [p95(shown), p95(bare)];
    console.log(
      `  a mark, from key to "saved", ${String(MARKS)} times: p95 ${ours.toFixed(0)} ms = ${(ours / theirs).toFixed(1)} × the bare request (p95 ${theirs.toFixed(0)} ms)`,
    );
  } finally {
    await context.close();
  }
}

async function marksInThePage(page: Page): Promise<number[]> {
  const slider = page.getByRole('slider').first();
  const times: number[] = [];
  for (let mark = 0; mark < MARKS; mark += 1) {
    await page.evaluate(watchForSaved, { words: SAVED, patienceMs: PATIENCE_MS });
    await slider.press(mark % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    times.push(await page.evaluate(() => (window as unknown as { paritranaSaved: Promise<number> }).paritranaSaved));
  }
  return times;
}

/** Runs in the page: from the next key until the server has answered and the page says so, looked at in every frame. */
function watchForSaved({ words, patienceMs }: { readonly words: string; readonly patienceMs: number }): void {
  performance.clearResourceTimings();
  const isAnswered = (): boolean =>
    performance.getEntriesByType('resource').some(({ name, duration }) => name.includes('/marks/') && duration > 0);
  const isSaid = (): boolean =>
    [...document.querySelectorAll('[role="status"]')].some(({ textContent }) => textContent.includes(words));
  const saved = new Promise<number>((resolve, reject) => {
    setTimeout(() => {
      reject(new Error('no mark was saved'));
    }, patienceMs);
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        const look = (): void => {
          if (isAnswered() && isSaid()) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
  Object.assign(window, { paritranaSaved: saved });
}

async function bareCalls(
  { url }: Server,
  accessToken: string,
  sheetId: string,
  read: <Answer>(path: string) => Promise<Answer>,
): Promise<number[]> {
  interface View {
    readonly version: number;
    readonly marks: readonly {
      readonly criterion: string;
      readonly mark: string | null;
      readonly comment: string | null;
    }[];
  }
  let sheet = await read<View>(`/api/v1/score-sheets/${sheetId}`);
  const given = sheet.marks.find(({ mark }) => mark !== null);
  if (!given) throw new Error('the sheet has no mark to give again');
  const times: number[] = [];
  for (let call = 0; call < MARKS; call += 1) {
    const start = performance.now();
    const answer = await fetch(`${url}/api/v1/score-sheets/${sheetId}/marks/${given.criterion}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
        'if-match': `"${String(sheet.version)}"`,
      },
      body: JSON.stringify({ mark: given.mark, ...(given.comment === null ? {} : { comment: given.comment }) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    sheet = (await answer.json()) as View;
    times.push(performance.now() - start);
  }
  return times;
}

const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
