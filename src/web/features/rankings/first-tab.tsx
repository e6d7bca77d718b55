import { Navigate } from 'react-router';

import { rankingPath } from './ranking-names.js';
import { isDecided } from './state-badge.js';
import { useScene } from './use-scene.js';

/** Where a ranking opens: at its progress while it runs, at its result once it is sealed. */
export function Component() {
  const { ranking } = useScene();
  return <Navigate to={rankingPath(ranking.id, isDecided(ranking.state) ? 'seal' : 'progress')} replace />;
}
