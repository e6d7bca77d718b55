import { type ReactNode } from 'react';

import { queries, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { Loading, ProblemNotice, QueryView } from '../../shared/states.js';
import { isDecided } from '../rankings/state-badge.js';
import { useFilters } from '../rankings/use-filters.js';
import { useScene } from '../rankings/use-scene.js';
import { HindranceList } from '../standings/hindrances.js';
import { NumbersGuard, NumbersRefused } from '../standings/numbers.js';
import { DecisionForm } from './decision-form.js';
import { decisionsMessages } from './decisions.messages.js';
import { RecordedDecision } from './recorded-decision.js';
import { useDecision } from './use-decision.js';

type Decision = Schemas['DecisionView'];

/** What the plenary decided, or the form to record it once nothing is awaited any more. */
export function Plenary() {
  const { ranking } = useScene();
  const decision = useDecision();
  if (ranking.decidedAt !== null)
    return (
      <QueryView query={decision} lines={12}>
        {(recorded) => <Recorded decision={recorded} />}
      </QueryView>
    );
  return (
    <NumbersGuard>
      <Computed>{(computation) => <Undecided computation={computation} />}</Computed>
    </NumbersGuard>
  );
}

/** The computed order, or why there is none. */
function Computed({ children }: { readonly children: (computation: Schemas['ComputationView']) => ReactNode }) {
  const { ranking } = useScene();
  const computation = queries.useQuery('get', '/api/v1/rankings/{id}/computation', {
    params: { path: { id: ranking.id } },
  });
  if (computation.data) return children(computation.data);
  if (!computation.isError) return <Loading lines={12} />;
  return (
    <div className="mb-6">
      <NumbersRefused error={computation.error} onRetry={() => void computation.refetch()} />
    </div>
  );
}

function Undecided({ computation }: { readonly computation: Schemas['ComputationView'] }) {
  const t = useMessages(decisionsMessages);
  const { mayRun } = useScene();
  if (computation.hindrances.length > 0)
    return (
      <Section title={t('plenary.title')} lead={t('plenary.too-early')}>
        <HindranceList hindrances={computation.hindrances} />
      </Section>
    );
  if (!mayRun)
    return (
      <Section title={t('plenary.title')} lead={t('plenary.none')}>
        {null}
      </Section>
    );
  return <DecisionForm computation={computation} decision={null} onDone={() => undefined} />;
}

/** A decision that is on record: its minutes, or the form that changes them while nothing is sealed. */
function Recorded({ decision }: { readonly decision: Decision }) {
  const { ranking, mayRun } = useScene();
  const [{ edit }, change] = useFilters(['edit'] as const);
  const canChange = mayRun && !isDecided(ranking.state);
  const computation = queries.useQuery('get', '/api/v1/rankings/{id}/computation', {
    params: { path: { id: ranking.id } },
  });
  if (computation.isPending) return <Loading lines={12} />;
  if (edit === '1' && canChange && computation.data?.hindrances.length === 0)
    return (
      <DecisionForm
        computation={computation.data}
        decision={decision}
        onDone={() => {
          change({ edit: '' });
        }}
      />
    );
  return (
    <>
      {computation.isError && (
        <div className="mb-4">
          <ProblemNotice error={computation.error} onRetry={() => void computation.refetch()} />
        </div>
      )}
      <RecordedDecision
        decision={decision}
        computation={computation.data ?? null}
        onChange={
          canChange && computation.data?.hindrances.length === 0
            ? () => {
                change({ edit: '1' });
              }
            : null
        }
      />
    </>
  );
}
