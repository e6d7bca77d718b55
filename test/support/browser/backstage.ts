import { type components } from '../../../src/web/api/schema.js';
import { asking } from './asking.js';
import { type Award } from './award.js';

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

/** The interviews of the edition have begun already, whatever its calendar said. */
export async function openInterviews({ award, rankingId }: Stage): Promise<void> {
  const ask = asking(award, 'sekretariat');
  const { edition } = await ask<Schemas['RankingView']>('GET', `/rankings/${rankingId}`);
  const path = `/editions/${edition.id}/stages`;
  const { stages, version } = await ask<Schemas['CalendarView']>('GET', path);
  const opensAt = stages.find(({ kind }) => kind === 'desk')?.opensAt;
  const moved = stages.map(({ level, code, kind, closesAt, timeZone, ...stage }) => ({
    level,
    code,
    kind,
    closesAt,
    timeZone,
    opensAt: kind === 'interview' ? opensAt : stage.opensAt,
  }));
  await ask('PUT', path, { stages: moved }, version);
}

/** Verifies every figure as claimed, passes every gate and then the file, of everybody who has handed in; the panel is given them. */
export async function verifyAll({ award, rankingId, secretariat }: Stage): Promise<void> {
  const ask = asking(award, secretariat);
  const { items } = await ask<Schemas['NominationPage']>('GET', `/nominations?limit=200&rankingId=${rankingId}`);
  for (const { id } of items.filter(({ state }) => state === 'submitted')) {
    const figures = await ask<Schemas['FigureList']>('GET', `/nominations/${id}/figures`);
    for (const { criterion, claimed, version } of figures.items) {
      const { state, value } = claimed ?? { state: 'missing', value: null };
      const body = { state, value, source: SOURCE, verifiedOn: AS_OF };
      await ask('PUT', `/nominations/${id}/figures/${criterion}/verification`, body, version);
    }
    const gates = await ask<Schemas['GateList']>('GET', `/nominations/${id}/gates`);
    for (const { gate, version } of gates.items)
      await ask('PUT', `/nominations/${id}/gates/${gate}`, { outcome: 'pass' }, version);
    await ask('POST', `/nominations/${id}/verification`);
  }
  await ask('POST', `/rankings/${rankingId}/assignments`);
}

/** Everybody on the panel declares no conflict, fills in every sheet of a stage and hands it in. */
export async function markAll({ award, rankingId, evaluators }: Stage, stage: string): Promise<void> {
  for (const [seat, account] of evaluators.entries()) {
    const ask = asking(award, account);
    const mine = await ask<Schemas['MyAssignmentPage']>('GET', '/me/assignments?limit=200');
    for (const { nominationId } of mine.items.filter(({ declaration }) => declaration === 'awaited'))
      await ask('POST', `/assignments/${nominationId}/declaration`, { conflict: false });
    const path = `/me/score-sheets?limit=200&rankingId=${rankingId}`;
    const { items } = await ask<Schemas['AssignedSheetPage']>('GET', path);
    const open = items.filter((row) => row.stage === stage && (row.state === 'awaited' || row.state === 'draft'));
    for (const [turn, row] of open.entries()) {
      let sheet = await ask<Schemas['ScoreSheetView']>(
        'PUT',
        `/nominations/${row.nominationId}/score-sheets/${stage}`,
        {},
      );
      for (const { criterion } of sheet.marks.filter(({ mark }) => mark === null)) {
        const mark = String(60 + 5 * turn + seat);
        sheet = await ask('PUT', `/score-sheets/${sheet.id}/marks/${criterion}`, { mark }, sheet.version);
      }
      await ask('POST', `/score-sheets/${sheet.id}/submission`, undefined, sheet.version);
    }
  }
}

/** Everybody who was shortlisted has come to an interview. */
export async function interviewAll({ award, rankingId, secretariat }: Stage): Promise<void> {
  const ask = asking(award, secretariat);
  const { items } = await ask<Schemas['ProgressPage']>('GET', `/rankings/${rankingId}/progress`);
  const panels = await ask<Schemas['PanelPage']>('GET', '/panels?limit=200');
  const seatId = items.flatMap(({ sheets }) => sheets)[0]?.seatId;
  const panel = panels.items.find(({ seats }) => seats.some(({ id }) => id === seatId));
  const heldOn = new Date().toISOString().slice(0, 10);
  const session = await ask<Schemas['InterviewSessionView']>('POST', `/panels/${panel?.id ?? ''}/interview-sessions`, {
    heldOn,
    timeZone: 'Asia/Makassar',
    mode: 'on_site',
    room: 'Ruang rapat (contoh)',
  });
  const shortlist = await ask<Schemas['ShortlistView']>('GET', `/rankings/${rankingId}/shortlist`);
  const nine = Date.parse(`${heldOn}T09:00:00+08:00`);
  const instant = (turn: number): string => new Date(nine + turn * SLOT_MS).toISOString();
  for (const [turn, { nominationId }] of shortlist.lines.filter(({ isAdmitted }) => isAdmitted).entries()) {
    const body = { nominationId, startsAt: instant(turn), endsAt: instant(turn + 1) };
    const slot = await ask<Schemas['InterviewSlotView']>('POST', `/interview-sessions/${session.id}/slots`, body);
    const attendance = { attendance: 'attended', presenterRole: 'head_of_region' };
    await ask('PUT', `/interview-slots/${slot.id}/attendance`, attendance, slot.version);
  }
}

/** These seats sign what the plenary has decided. */
export async function signAs({ award, rankingId, secretariat }: Stage, accounts: readonly string[]): Promise<void> {
  const path = `/rankings/${rankingId}`;
  const { outcomeHash } = await asking(award, secretariat)<Schemas['ComputationView']>('GET', `${path}/computation`);
  for (const account of accounts) await asking(award, account)('POST', `${path}/signatures`, { outcomeHash });
}
