import { api } from '../../../api/client.js';
import { type TriedDraft, wishOf } from './draft.js';

/** Reports it. Throws the problem details of a refusal, or a TypeError when the server cannot be reached. */
export async function sendReport(nominationId: string, draft: TriedDraft): Promise<void> {
  const { error } = await api.POST('/api/v1/me/assignments/{nominationId}/problem-reports', {
    params: { path: { nominationId } },
    headers: { 'idempotency-key': draft.tried.key },
    body: wishOf(draft),
  });
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
  if (error) throw error;
}
