import { Link } from 'react-router';

import { isProblem } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { EmptyState, ProblemNotice } from '../../shared/states.js';
import { rankingPath } from './ranking-names.js';
import { rankingsMessages } from './rankings.messages.js';
import { useScene } from './use-scene.js';

const CLOSED = ['computation.not-yet', 'standings.hidden'];

/** True for the refusal of numbers that the edition keeps closed while a ranking runs. */
export const isNotYet = (error: unknown): boolean => isProblem(error) && CLOSED.includes(error.code);

/** Says plainly that numbers are closed, why, and where to see what is awaited; any other refusal in the server's words. */
export function NumbersClosed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useMessages(rankingsMessages);
  const { ranking } = useScene();
  if (!isNotYet(error)) return <ProblemNotice error={error} onRetry={onRetry} />;
  return (
    <EmptyState title={t('not-yet.title')}>
      <p>{t('not-yet.lead')}</p>
      <Link to={rankingPath(ranking.id, 'progress')} className="btn btn-sm mt-4">
        {t('not-yet.progress')}
      </Link>
    </EmptyState>
  );
}
