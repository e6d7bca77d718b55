import { api, ifMatch } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { type Sheet } from '../store/evaluator-database.js';
import { type Refusal } from './entry.js';
import { type Answer, type MarkServer } from './mark-server.js';

/** A request on a dying network is given up and repeated, so that it does not hold up what comes after it. */
const GIVE_UP_MS = 20_000;

const soon = (): { readonly signal: AbortSignal } => ({ signal: AbortSignal.timeout(GIVE_UP_MS) });

/** The marks' side of the API. */
export const apiMarkServer: MarkServer = {
  open: async (nominationId, stage) =>
    toAnswer(
      await api.PUT('/api/v1/nominations/{nominationId}/score-sheets/{stage}', {
        params: { path: { nominationId, stage } },
        ...soon(),
      }),
    ),
  read: async (id) => toAnswer(await api.GET('/api/v1/score-sheets/{id}', { params: { path: { id } }, ...soon() })),
  write: async ({ id, version }, criterion, { mark, comment }, key) => {
    const request = {
      params: { path: { id, criterion }, header: ifMatch(version) },
      headers: { 'idempotency-key': key },
      ...soon(),
    };
    const path = '/api/v1/score-sheets/{id}/marks/{criterion}';
    if (mark === null) return toAnswer(await api.DELETE(path, request));
    return toAnswer(await api.PUT(path, { ...request, body: { mark, ...(comment === null ? {} : { comment }) } }));
  },
};

function toAnswer({ data, error, response }: { data?: Sheet; error?: unknown; response: Response }): Answer {
  if (data) return { ok: true, sheet: data };
  return { ok: false, refusal: toRefusal(error, response.status) };
}

/** The problem details as they are kept beside an entry. An answer that is none comes from something in between. */
const toRefusal = (error: unknown, status: number): Refusal =>
  isProblem(error)
    ? { status, code: error.code, title: error.title, details: (error.errors ?? []).map(({ message }) => message) }
    : { status: status < 500 ? 502 : status, code: 'answer.unreadable', title: '', details: [] };
