import { type ReactNode } from 'react';
import { Link } from 'react-router';

import { type Schemas } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { rankingPath } from '../rankings/ranking-names.js';
import { useScene } from '../rankings/use-scene.js';
import { HindranceList } from './hindrances.js';
import { standingsMessages } from './standings.messages.js';
import { type NumbersGate, useNumbersGate } from './use-computation.js';

const CLOSED = ['computation.not-yet', 'standings.hidden'];

/** True for the refusal of numbers that the edition keeps closed while a ranking runs. */
export const isNotYet = (error: unknown): boolean => isProblem(error) && CLOSED.includes(error.code);

/** Shows its content once numbers may be asked for; until then says plainly that they are closed, why, and what is awaited. */
export function NumbersGuard({ children }: { readonly children: ReactNode }) {
  const gate = useNumbersGate();
  if (gate.isOpen) return children;
  return gate.known ? <Closed gate={gate} known={gate.known} /> : <Loading lines={12} />;
}

/** A refusal of numbers that were asked for: closed ones are explained, anything else is told in the server's words. */
export function NumbersRefused({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const gate = useNumbersGate();
  if (!isNotYet(error)) return <ProblemNotice error={error} onRetry={onRetry} />;
  return <Closed gate={null} known={gate.known ?? []} />;
}

interface ClosedProps {
  /** Null when the server has spoken already. */
  readonly gate: NumbersGate | null;
  readonly known: readonly Schemas['HindranceView'][];
}

function Closed({ gate, known }: ClosedProps) {
  const t = useMessages(standingsMessages);
  const { ranking } = useScene();
  return (
    <Section title={t('closed.title')} lead={t('closed.lead')}>
      {known.length > 0 ? (
        <>
          <p className="mb-2 text-sm font-semibold">{t('hindrances.title')}</p>
          <HindranceList hindrances={known} />
        </>
      ) : (
        <p className="text-sm">{t('closed.unseen')}</p>
      )}
      <div className="no-print mt-5 flex flex-wrap gap-2">
        <Link to={rankingPath(ranking.id, 'progress')} className="btn btn-sm">
          {t('closed.progress')}
        </Link>
        {gate && (
          <button type="button" className="btn btn-ghost btn-sm" onClick={gate.ask}>
            {t('closed.ask')}
          </button>
        )}
      </div>
    </Section>
  );
}
