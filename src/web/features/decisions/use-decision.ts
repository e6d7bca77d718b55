import { queries } from '../../api/client.js';
import { useScene } from '../rankings/use-scene.js';

/** What the plenary decided; asked for only where the ranking says that it has. */
export function useDecision() {
  const { ranking } = useScene();
  return queries.useQuery(
    'get',
    '/api/v1/rankings/{id}/decision',
    { params: { path: { id: ranking.id } } },
    { enabled: ranking.decidedAt !== null },
  );
}

/** Every seat of the panel and what it signed. */
export function useSignatures() {
  const { ranking } = useScene();
  return queries.useQuery('get', '/api/v1/rankings/{id}/signatures', { params: { path: { id: ranking.id } } });
}
