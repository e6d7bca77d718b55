import { randomUUID } from 'node:crypto';

import { type components } from '../../../src/web/api/schema.js';
import { type Award } from './award.js';
import { askAs } from './marking.js';

type Schemas = components['schemas'];

const SOURCE = 'Data contoh (sintetis)';
const AS_OF = '2025-12-31';
const SLOT_MS = 20 * 60_000;

/** One ranking of a demo edition, and who works on it. */
export interface Stage {
  readonly award: Award;
  readonly rankingId: string;
  readonly secretariat: string;
  /** The accounts of the panel, the chair first. */
  readonly evaluators: readonly string[];
}

const put = (body: unknown): RequestInit => ({ method: 'PUT', body: JSON.stringify(body) });
const post = (body?: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'idempotency-key': randomUUID() },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});
const onTopOf = (version: number): { readonly 'if-match': string } => ({ 'if-match': `"${String(version)}"` });

/** The interviews of the edition have begun already, whatever its calendar said. */
export async function openInterviews({ award, rankingId }: Stage): Promise<void> {
  const { edition } = await askAs<Schemas['RankingView']>(award, 'sekretariat', `/rankings/${rankingId}`);
  const path = `/editions/${edition.id}/stages`;
  const { stages, version } = await askAs<Schemas['CalendarView']>(award, 'sekretariat', path);
  const opensAt = stages.find(({ kind }) => kind === 'desk')?.opensAt;
  const moved = stages.map(({ level, code, kind, closesAt, timeZone, ...stage }) => ({
    level,
    code,
    kind,
    closesAt,
    timeZone,
    opensAt: kind === 'interview' ? opensAt : stage.opensAt,
  }));
  await askAs(award, 'sekretariat', path, { ...put({ stages: moved }), headers: onTopOf(version) });
}

/** Verifies every figure as claimed, passes every gate and then the file, of everybody who has handed in; the panel is given them. */
export async function verifyAll({ award, rankingId, secretariat }: Stage): Promise<void> {
  const ask = <T>(path: string, init?: RequestInit): Promise<T> => askAs(award, secretariat, path, init);
  const { items } = await ask<Schemas['NominationPage']>(`/nominations?limit=200&rankingId=${rankingId}`);
  for (const { id } of items.filter(({ state }) => state === 'submitted')) {
    const figures = await ask<Schemas['FigureList']>(`/nominations/${id}/figures`);
    for (const { criterion, claimed, version } of figures.items) {
      const { state, value } = claimed ?? { state: 'missing', value: null };
      const body = { state, value, source: SOURCE, verifiedOn: AS_OF };
      const headers = version === null ? {} : onTopOf(version);
      await ask(`/nominations/${id}/figures/${criterion}/verification`, { ...put(body), headers });
    }
    const gates = await ask<Schemas['GateList']>(`/nominations/${id}/gates`);
    for (const { gate, version } of gates.items) {
      const headers = version === null ? {} : onTopOf(version);
      await ask(`/nominations/${id}/gates/${gate}`, { ...put({ outcome: 'pass' }), headers });
    }
    await ask(`/nominations/${id}/verification`, { method: 'POST' });
  }
  await ask(`/rankings/${rankingId}/assignments`, { method: 'POST' });
}

/** Everybody on the panel declares no conflict, fills in every sheet of a stage and hands it in. */
export async function markAll({ award, rankingId, evaluators }: Stage, stage: string): Promise<void> {
  for (const [seat, account] of evaluators.entries()) {
    const ask = <T>(path: string, init?: RequestInit): Promise<T> => askAs(award, account, path, init);
    const mine = await ask<Schemas['MyAssignmentPage']>('/me/assignments?limit=200');
    for (const { nominationId } of mine.items.filter(({ declaration }) => declaration === 'awaited'))
      await ask(`/assignments/${nominationId}/declaration`, post({ conflict: false }));
    const path = `/me/score-sheets?limit=200&rankingId=${rankingId}`;
    const { items } = await ask<Schemas['AssignedSheetPage']>(path);
    const open = items.filter((row) => row.stage === stage && (row.state === 'awaited' || row.state === 'draft'));
    for (const [turn, row] of open.entries()) {
      let sheet = await ask<Schemas['ScoreSheetView']>(
        `/nominations/${row.nominationId}/score-sheets/${stage}`,
        put({}),
      );
      for (const { criterion } of sheet.marks.filter(({ mark }) => mark === null)) {
        const init = { ...put({ mark: String(60 + 5 * turn + seat) }), headers: onTopOf(sheet.version) };
        sheet = await ask(`/score-sheets/${sheet.id}/marks/${criterion}`, init);
      }
      await ask(`/score-sheets/${sheet.id}/submission`, { method: 'POST', headers: onTopOf(sheet.version) });
    }
  }
}

/** Everybody who was shortlisted has come to an interview. */
export async function interviewAll({ award, rankingId, secretariat }: Stage): Promise<void> {
  const ask = <T>(path: string, init?: RequestInit): Promise<T> => askAs(award, secretariat, path, init);
  const { items } = await ask<Schemas['ProgressPage']>(`/rankings/${rankingId}/progress`);
  const panels = await ask<Schemas['PanelPage']>('/panels?limit=200');
  const seatId = items.flatMap(({ sheets }) => sheets)[0]?.seatId;
  const panel = panels.items.find(({ seats }) => seats.some(({ id }) => id === seatId));
  const heldOn = new Date().toISOString().slice(0, 10);
  const session = await ask<Schemas['InterviewSessionView']>(
    `/panels/${panel?.id ?? ''}/interview-sessions`,
    post({ heldOn, timeZone: 'Asia/Makassar', mode: 'on_site', room: 'Ruang rapat (contoh)' }),
  );
  const shortlist = await ask<Schemas['ShortlistView']>(`/rankings/${rankingId}/shortlist`);
  const nine = Date.parse(`${heldOn}T09:00:00+08:00`);
  const instant = (turn: number): string => new Date(nine + turn * SLOT_MS).toISOString();
  for (const [turn, { nominationId }] of shortlist.lines.filter(({ isAdmitted }) => isAdmitted).entries()) {
    const body = { nominationId, startsAt: instant(turn), endsAt: instant(turn + 1) };
    const slot = await ask<Schemas['InterviewSlotView']>(`/interview-sessions/${session.id}/slots`, post(body));
    const init = {
      ...put({ attendance: 'attended', presenterRole: 'head_of_region' }),
      headers: onTopOf(slot.version),
    };
    await ask(`/interview-slots/${slot.id}/attendance`, init);
  }
}

/** These seats sign what the plenary has decided. */
export async function signAs({ award, rankingId, secretariat }: Stage, accounts: readonly string[]): Promise<void> {
  const path = `/rankings/${rankingId}`;
  const { outcomeHash } = await askAs<Schemas['ComputationView']>(award, secretariat, `${path}/computation`);
  for (const account of accounts) await askAs(award, account, `${path}/signatures`, post({ outcomeHash }));
}
