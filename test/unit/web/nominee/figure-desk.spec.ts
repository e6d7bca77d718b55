import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { type DraftStore, type KeptDraft } from '../../../../src/web/features/indicators/draft-store.js';
import { type Figure, type FigureDraft } from '../../../../src/web/features/indicators/figure-check.js';
import { FigureDesk, isPassing } from '../../../../src/web/features/indicators/figure-desk.js';

const figureOf = (value: string | null, version: number | null): Figure => ({
  criterion: 'CAK1',
  names: { id: 'Cakupan', en: 'Coverage' },
  fn: 'goalpost',
  unit: '%',
  decimals: 2,
  levels: [],
  claimed: value === null ? null : { state: 'value', value, source: null },
  verified: { state: 'pending', value: null, source: null, verifiedOn: null },
  version,
});

const typed = (value: string): FigureDraft => ({ state: 'value', value, source: '' });
const STALE = { status: 412, code: 'request.stale', title: 'Sudah berubah' };
const OFFLINE = new TypeError('Failed to fetch');

// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- an error of the API is its problem details
const refuse = (reason: unknown): Promise<never> => Promise.reject(reason);

/** A server of one figure that can be out of reach, and a browser that keeps drafts. */
function office(first: Figure) {
  const server = { figure: first, refusal: null as unknown, sent: [] as [string, number | null][] };
  const kept = new Map<string, KeptDraft>();
  const drafts: DraftStore = {
    all: () => new Map(kept),
    put: (criterion, draft) => void kept.set(criterion, draft),
    remove: (criterion) => void kept.delete(criterion),
  };
  const saved: Figure[] = [];
  const openDesk = (seen: Figure): FigureDesk => {
    const desk = new FigureDesk(
      {
        save: (_criterion, draft, version) => {
          server.sent.push([draft.value, version]);
          if (server.refusal !== null) return refuse(server.refusal);
          if (version !== server.figure.version) return refuse(STALE);
          server.figure = figureOf(draft.value, (version ?? 0) + 1);
          return Promise.resolve(server.figure);
        },
        load: () => (server.refusal === null ? Promise.resolve([server.figure]) : refuse(server.refusal)),
        drafts,
        onSaved: (figure) => void saved.push(figure),
        isSendable: (_criterion, draft) => draft.value !== '',
      },
      [seen],
    );
    desk.begin();
    return desk;
  };
  return { server, kept, saved, desk: openDesk(first), openDesk };
}

const stateOf = (desk: FigureDesk) => {
  const entry = desk.snapshot().get('CAK1')!;
  return { state: entry.state, shown: entry.draft.value, saved: entry.figure.claimed?.value ?? null };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('The desk where figures are saved', () => {
  it('saves a figure by itself after a pause in typing, under the version that was seen', async () => {
    const { desk, server, saved } = office(figureOf('31', 4));
    desk.edit('CAK1', typed('33'));
    desk.edit('CAK1', typed('33.25'));
    expect(stateOf(desk)).toEqual({ state: 'editing', shown: '33.25', saved: '31' });
    await jest.runAllTimersAsync();
    expect(server.sent).toEqual([['33.25', 4]]);
    expect(stateOf(desk)).toEqual({ state: 'saved', shown: '33.25', saved: '33.25' });
    expect(saved).toEqual([figureOf('33.25', 5)]);
  });

  it('keeps what was typed on the device until the server has it', async () => {
    const { desk, kept } = office(figureOf(null, null));
    desk.edit('CAK1', typed('33.25'));
    expect([...kept]).toEqual([['CAK1', { draft: typed('33.25'), version: null }]]);
    await jest.runAllTimersAsync();
    expect([...kept]).toEqual([]);
  });

  it('loses nothing to a lost network, and sends it again when told to', async () => {
    const { desk, server, kept } = office(figureOf('31', 4));
    server.refusal = OFFLINE;
    desk.edit('CAK1', typed('33.25'));
    await jest.runAllTimersAsync();
    expect(stateOf(desk)).toEqual({ state: 'failed', shown: '33.25', saved: '31' });
    expect(isPassing(desk.snapshot().get('CAK1')!.error)).toBe(true);
    expect(kept.size).toBe(1);
    server.refusal = null;
    desk.flushAll();
    await jest.runAllTimersAsync();
    expect(stateOf(desk)).toEqual({ state: 'saved', shown: '33.25', saved: '33.25' });
  });

  it('goes on after a reload with what an earlier visit could not send', async () => {
    const { desk, server, openDesk } = office(figureOf('31', 4));
    server.refusal = OFFLINE;
    desk.edit('CAK1', typed('33.25'));
    await jest.runAllTimersAsync();
    server.refusal = null;
    const reloaded = openDesk(server.figure);
    await jest.runAllTimersAsync();
    expect(stateOf(reloaded)).toEqual({ state: 'saved', shown: '33.25', saved: '33.25' });
  });

  it('asks after a reload when somebody else changed the figure in between', async () => {
    const { desk, server, openDesk } = office(figureOf('31', 4));
    server.refusal = OFFLINE;
    desk.edit('CAK1', typed('33.25'));
    await jest.runAllTimersAsync();
    server.refusal = null;
    server.figure = figureOf('35', 5);
    const reloaded = openDesk(server.figure);
    await jest.runAllTimersAsync();
    expect(stateOf(reloaded)).toEqual({ state: 'clash', shown: '33.25', saved: '35' });
  });

  it('shows both values when somebody else was quicker, and saves the one that is chosen', async () => {
    const { desk, server } = office(figureOf('31', 4));
    server.figure = figureOf('35', 5);
    desk.edit('CAK1', typed('33.25'));
    await jest.runAllTimersAsync();
    expect(stateOf(desk)).toEqual({ state: 'clash', shown: '33.25', saved: '35' });
    desk.keepMine('CAK1');
    await jest.runAllTimersAsync();
    expect(stateOf(desk)).toEqual({ state: 'saved', shown: '33.25', saved: '33.25' });
    expect(server.sent).toEqual([
      ['33.25', 4],
      ['33.25', 5],
    ]);
  });

  it('lets go of the own value when the other one is taken', async () => {
    const { desk, server, kept } = office(figureOf('31', 4));
    server.figure = figureOf('35', 5);
    desk.edit('CAK1', typed('33.25'));
    await jest.runAllTimersAsync();
    desk.takeTheirs('CAK1');
    expect(stateOf(desk)).toEqual({ state: 'saved', shown: '35', saved: '35' });
    expect(kept.size).toBe(0);
  });

  it('does not ask when only the verification changed, and not when both wrote the same', async () => {
    const verified = office(figureOf('31', 4));
    verified.server.figure = figureOf('31', 5);
    verified.desk.edit('CAK1', typed('33.25'));
    await jest.runAllTimersAsync();
    expect(stateOf(verified.desk)).toEqual({ state: 'saved', shown: '33.25', saved: '33.25' });

    const same = office(figureOf('31', 4));
    same.server.figure = figureOf('33.25', 5);
    same.desk.edit('CAK1', typed('33.25'));
    await jest.runAllTimersAsync();
    expect(stateOf(same.desk)).toEqual({ state: 'saved', shown: '33.25', saved: '33.25' });
    expect(same.kept.size).toBe(0);
  });

  it('sends what was typed while an earlier value travelled', async () => {
    const { desk, server } = office(figureOf(null, null));
    desk.edit('CAK1', typed('33'), 'at-once');
    jest.advanceTimersByTime(0);
    desk.edit('CAK1', typed('33.25'));
    await jest.runAllTimersAsync();
    expect(server.sent).toEqual([
      ['33', null],
      ['33.25', 1],
    ]);
    expect(stateOf(desk)).toEqual({ state: 'saved', shown: '33.25', saved: '33.25' });
  });

  it('does not send a figure that cannot be meant, and keeps it in sight', async () => {
    const { desk, server } = office(figureOf('31', 4));
    desk.edit('CAK1', typed(''));
    await jest.runAllTimersAsync();
    expect(server.sent).toEqual([]);
    expect(stateOf(desk)).toEqual({ state: 'editing', shown: '', saved: '31' });
  });

  it('needs no request when the saved value is typed again', async () => {
    const { desk, server, kept } = office(figureOf('31', 4));
    desk.edit('CAK1', typed('33'));
    desk.edit('CAK1', typed('31'));
    await jest.runAllTimersAsync();
    expect(server.sent).toEqual([]);
    expect(stateOf(desk)).toEqual({ state: 'saved', shown: '31', saved: '31' });
    expect(kept.size).toBe(0);
  });
});
