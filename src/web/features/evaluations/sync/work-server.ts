import { allPages } from '../../../api/all-pages.js';
import { api, type Schemas } from '../../../api/client.js';

const MOST = 200;

/** A request that failed, with its status; a server that cannot be reached throws a TypeError instead. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`refused with ${String(status)}`);
  }
}

/** What the evaluator's own copy is read from. */
export interface WorkServer {
  assignments(): Promise<Schemas['MyAssignmentView'][]>;
  work(): Promise<Schemas['AssignedSheetView'][]>;
  slots(): Promise<Schemas['InterviewSlotView'][]>;
  file(nominationId: string): Promise<Schemas['CandidateFileView']>;
  rubric(id: string): Promise<Schemas['RubricView']>;
  category(id: string): Promise<Schemas['CategoryView']>;
  edition(id: string): Promise<Schemas['EditionView']>;
}

function open<T>({ data, response }: { data?: T; response: Response }): T {
  if (data === undefined) throw new Refused(response.status);
  return data;
}

const pageOf = (after: string | undefined) => ({ params: { query: { limit: MOST, ...(after ? { after } : {}) } } });
const byId = (id: string) => ({ params: { path: { id } } });

export const apiWorkServer: WorkServer = {
  assignments: () => allPages((after) => api.GET('/api/v1/me/assignments', pageOf(after))),
  work: () => allPages((after) => api.GET('/api/v1/me/score-sheets', pageOf(after))),
  slots: () => allPages((after) => api.GET('/api/v1/me/interview-slots', pageOf(after))),
  file: async (nominationId) =>
    open(await api.GET('/api/v1/me/assignments/{nominationId}/file', { params: { path: { nominationId } } })),
  rubric: async (id) => open(await api.GET('/api/v1/rubrics/{id}', byId(id))),
  category: async (id) => open(await api.GET('/api/v1/categories/{id}', byId(id))),
  edition: async (id) => open(await api.GET('/api/v1/editions/{id}', byId(id))),
};
