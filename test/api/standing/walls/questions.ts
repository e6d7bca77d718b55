import { randomUUID } from 'node:crypto';

import { type Response } from 'supertest';

import { type Operation } from '../../../../src/docs/operations.js';
import { type TestApp } from '../../../support/app.js';
import { type Thing, type Things } from './province.js';

/** Things that every signed-in person may know, or that lie in nobody's province. */
const SHARED = ['users', 'sessions', 'editions', 'rubrics', 'categories', 'edition-templates'];

const CODES: Readonly<Record<string, string>> = { criterion: 'KEP4', gate: 'TANPA_TUNGGAKAN', stage: 'DESK' };

const reason = 'Alasan yang tidak merugikan siapa pun';
const hash = `sha256:${'0'.repeat(64)}`;
const publicFrom = '2099-01-01T00:00:00Z';
const slot = { startsAt: '2026-01-05T02:00:00Z', endsAt: '2026-01-05T02:20:00Z' };

const tus = { 'tus-resumable': '1.0.0' };

/** The headers of operations that ask for headers of their own. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  createUpload: { ...tus, 'upload-length': '5', 'upload-metadata': 'filename YnVrdGkudHh0,criterion S0VQMQ==' },
  checkUpload: tus,
  continueUpload: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
};

/** A body for each operation that takes one: complete and valid, so that only the wall can answer. */
const BODIES: Readonly<Record<string, () => object>> = {
  returnNomination: () => ({ reason, cureUntil: '2099-01-01T00:00:00Z' }),
  failNomination: () => ({ reason }),
  withdrawNomination: () => ({ reason }),
  saveFigure: () => ({ state: 'value', value: '50', source: reason }),
  verifyFigure: () => ({ state: 'value', value: '50', source: reason, verifiedOn: '2018-12-31' }),
  decideGate: () => ({ outcome: 'fail', reason }),
  continueUpload: () => Buffer.from('bukti'),
  addAdjustment: () => ({ kind: 'bonus', points: '1', legalBasis: reason }),
  updatePanel: () => ({ name: 'Panel lain' }),
  addSeat: () => ({ number: 10, role: 'member', constituencyCode: 'UNION' }),
  seatMember: () => ({ userId: null }),
  recuseSeat: () => ({ nominationId: randomUUID(), reason }),
  declareConflict: () => ({ conflict: false }),
  createInterviewSession: () => ({ heldOn: '2026-01-05', timeZone: 'Asia/Makassar', mode: 'on_site', room: 'Ruang' }),
  updateInterviewSession: () => ({ room: 'Ruang lain' }),
  addInterviewSlot: () => ({ nominationId: randomUUID(), ...slot }),
  moveInterviewSlot: () => slot,
  recordAttendance: () => ({ attendance: 'absent' }),
  saveMark: () => ({ mark: '50' }),
  revokeAdjustment: () => ({ reason }),
  requestReopening: () => ({ reason }),
  reportProblem: () => ({ category: 'other', text: reason }),
  answerProblem: () => ({ answer: reason }),
  decideReopening: () => ({ approve: true }),
  recordDecision: () => ({ minutesNumber: 'BA 1', heldOn: '2018-12-31', overrides: [] }),
  signResult: () => ({ outcomeHash: hash }),
  publishRanking: () => ({ publicFrom }),
  createDiagnosticReport: () => ({ seed: 1, draws: 100 }),
  createWhatIf: () => ({ withoutAdjustments: true }),
  rescheduleRankingPublication: () => ({ publicFrom }),
};

/** Whether the operation asks for a thing that stands inside somebody's walls. */
export const concernsThings = ({ path }: Operation): boolean => {
  const kinds = kindsIn(path);
  return kinds.length > 0 && !kinds.some(([, kind]) => SHARED.includes(kind));
};

/** The id parameters of a path, each with the word that says what it is the id of. */
const kindsIn = (path: string): [parameter: string, kind: string][] =>
  [...path.matchAll(/([\w-]+)\/\{(id|nominationId)\}/g)].map(([, word = '', parameter = '']) => [
    parameter,
    parameter === 'nominationId' ? 'nominations' : word,
  ]);

/** The addresses at which the operation meets the things: each of its own kind, and one of every other kind. */
export function addressesOf({ path }: Operation, things: Things): string[] {
  const kinds = kindsIn(path);
  const own = kinds.at(-1)?.[1] ?? '';
  const others = [...things].flatMap(([kind, [first]]) => (kind !== own && first ? [first] : []));
  return [...(things.get(own) ?? []), ...others].map((thing) => addressOf(path, kinds, thing));
}

/** The same address for something that is not there. */
export const addressOfNothing = ({ path }: Operation): string =>
  addressOf(path, kindsIn(path), { id: randomUUID(), beside: {} });

function addressOf(path: string, kinds: readonly [string, string][], { id, beside }: Thing): string {
  const last = kinds.length - 1;
  const filled = kinds.reduce((sofar, [parameter, kind], place) => {
    const value = place === last ? id : (beside[kind] ?? randomUUID());
    return sofar.replace(`{${parameter}}`, value);
  }, path);
  return filled.replaceAll(/\{(\w+)\}/g, (_, name: string) => CODES[name] ?? '');
}

/** Asks with everything a legitimate question carries. */
export async function askAt(
  t: TestApp,
  { method, operationId }: Operation,
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const call = t.http()[method as 'get'](address);
  const request = call.set({ ...headers, ...HEADERS[operationId], ...(method !== 'get' && { 'if-match': '"1"' }) });
  if (operationId === 'uploadEvidence') {
    return request.field('criterion', 'KEP1').attach('file', Buffer.from('bukti'), 'bukti.txt');
  }
  return method === 'get' ? request : request.send(BODIES[operationId]?.());
}

/** Operations that the table above forgot: their question would fail at its body, and prove nothing. */
export const withoutBody = (operations: readonly (Operation & { readonly takesBody: boolean })[]): string[] =>
  operations
    .filter(({ operationId, takesBody }) => takesBody && operationId !== 'uploadEvidence' && !(operationId in BODIES))
    .map(({ operationId }) => operationId);
