import { answered } from '../../api/answered.js';
import { api } from '../../api/client.js';
import { type Act, type Nomination, OUTCOME } from './next-states.js';

/** What an act is carried out with: a reason where its owner will read one, and until when a returned file may be mended. */
export interface Terms {
  readonly reason: string;
  /** ISO instant. */
  readonly cureUntil: string;
}

/** Carries out one act on one file; throws the problem details of a refusal. */
export function carryOut(act: Act, id: string, { reason, cureUntil }: Terms): Promise<Nomination> {
  const params = { path: { id } };
  switch (act) {
    case 'verify':
      return answered(api.POST('/api/v1/nominations/{id}/verification', { params }));
    case 'return':
      return answered(api.POST('/api/v1/nominations/{id}/return', { params, body: { reason, cureUntil } }));
    case 'fail':
      return answered(api.POST('/api/v1/nominations/{id}/failure', { params, body: { reason } }));
    case 'withdraw':
      return answered(api.POST('/api/v1/nominations/{id}/withdrawal', { params, body: { reason } }));
  }
}

/** The same once more, after an answer was lost or refused: what has been done meanwhile is not done twice. */
export async function carryOutAgain(act: Act, id: string, terms: Terms): Promise<Nomination> {
  const nomination = await answered(api.GET('/api/v1/nominations/{id}', { params: { path: { id } } }));
  return nomination.state === OUTCOME[act] ? nomination : carryOut(act, id, terms);
}
