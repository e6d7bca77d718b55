import { type Role } from '../../../api/use-session.js';
import { type JsonObject } from './diff.js';

/** What an entry is about. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

/** Which things have a page, for whom, and where. `told` is what the entry says of its subject, when the id is not enough. */
interface Place {
  readonly roles: readonly Role[];
  readonly path: (id: string, told: JsonObject) => string | null;
}

const JUDGING: readonly Role[] = ['auditor', 'secretariat'];
const ADMINISTRATION: readonly Role[] = ['administrator'];

const under = (path: (id: string) => string, key: string): Place['path'] => {
  return (_, told) => {
    const id = told[key];
    return typeof id === 'string' ? path(id) : null;
  };
};

const PLACES: Readonly<Record<string, Place>> = {
  edition: { roles: JUDGING, path: (id) => `/app/editions/${id}` },
  ranking: { roles: JUDGING, path: (id) => `/app/rankings/${id}` },
  panel: { roles: JUDGING, path: (id) => `/app/panels/${id}` },
  seat: { roles: JUDGING, path: under((id) => `/app/panels/${id}`, 'panelId') },
  result: { roles: ['auditor'], path: under((id) => `/app/sealed-results/${id}`, 'rankingId') },
  'diagnostic-report': { roles: JUDGING, path: under((id) => `/app/rankings/${id}/diagnostics`, 'rankingId') },
  'problem-report': { roles: JUDGING, path: () => '/app/problem-reports' },
  user: { roles: ADMINISTRATION, path: (id) => `/app/users/${id}` },
  job: { roles: ADMINISTRATION, path: () => '/app/jobs' },
};

/** The page that shows the subject of an entry to somebody with these roles; null where there is none. */
export function subjectPage({ type, id }: Subject, told: JsonObject, roles: ReadonlySet<Role>): string | null {
  const place = PLACES[type];
  return place?.roles.some((role) => roles.has(role)) ? place.path(id, told) : null;
}

/** The things that fields of an entry name by their id. */
const NAMED: Readonly<Record<string, string>> = {
  nominationId: 'nomination',
  originId: 'nomination',
  rankingId: 'ranking',
  panelId: 'panel',
  seatId: 'seat',
  userId: 'user',
  editionId: 'edition',
  categoryId: 'category',
  categoryIds: 'category',
  promotesTo: 'category',
  rubricId: 'rubric',
  sheetId: 'score-sheet',
  sessionId: 'interview-session',
};

/** What kind of thing the id in this field names; null when it names none that has entries of its own. */
export const namedBy = (field: string): string | null => NAMED[field] ?? null;

/** The whole history of one thing in the audit explorer; `entry` opens one entry of it. */
export function historyPath({ type, id }: Subject, entry?: string): string {
  const search = new URLSearchParams({ subjectType: type, subjectId: id, ...(entry === undefined ? {} : { entry }) });
  return `/app/audit?${search.toString()}`;
}
