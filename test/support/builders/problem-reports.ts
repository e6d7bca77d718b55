import { type TestActor } from '../actors.js';
import { type TestApp } from '../app.js';

export interface ReportBody {
  readonly id: string;
  readonly nominationId: string;
  readonly state: string;
  readonly version: number;
}

export const WISH = { category: 'contradiction', text: 'Angka cakupan berbeda dengan dokumen (contoh sintetis)' };

/** How evaluators report and secretariats answer, over HTTP. */
export const reportDeskOf = (app: () => TestApp) => {
  const own = (nominationId: string): string => `/api/v1/me/assignments/${nominationId}/problem-reports`;
  const report = (actor: TestActor, nominationId: string, wish: object = WISH) =>
    app().http().post(own(nominationId)).set(actor.headers).send(wish);
  return {
    report,
    reported: async (actor: TestActor, nominationId: string, wish: object = WISH): Promise<ReportBody> =>
      (await report(actor, nominationId, wish).expect(201)).body as ReportBody,
    mine: (actor: TestActor, nominationId: string, query = '') =>
      app()
        .http()
        .get(own(nominationId) + query)
        .set(actor.headers),
    list: (actor: TestActor, query = '') => app().http().get(`/api/v1/problem-reports${query}`).set(actor.headers),
    answer: (actor: TestActor, id: string, version: number, answer = 'Sudah diperbaiki') =>
      app()
        .http()
        .post(`/api/v1/problem-reports/${id}/answer`)
        .set({ ...actor.headers, 'if-match': `"${String(version)}"` })
        .send({ answer }),
  };
};
