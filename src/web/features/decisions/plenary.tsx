import { useState } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { isDecided } from '../rankings/state-badge.js';
import { useFilters } from '../rankings/use-filters.js';
import { useScene } from '../rankings/use-scene.js';
import { HindranceList } from '../standings/hindrances.js';
import { NumbersGuard, NumbersRefused } from '../standings/numbers.js';
import { useComputation, useNumbersGate } from '../standings/use-computation.js';
import { DecisionForm } from './decision-form.js';
import { decisionsMessages } from './decisions.messages.js';
import { RecordedDecision } from './recorded-decision.js';
import { useDecision } from './use-decision.js';

/** What the plenary decided, or the form to record it once nothing is awaited any more. */
export function Plenary() {
  const { ranking } = useScene();
  const [{ edit }] = useFilters(['edit'] as const);
  const gate = useNumbersGate();
  // Who is typing keeps the form, whatever is decided or awaited meanwhile.
  const isClosed = !gate.isOpen && ranking.decidedAt === null && edit !== '1';
  return isClosed ? <NumbersGuard>{null}</NumbersGuard> : <Deciding />;
}

function Deciding() {
  const { ranking, mayRun } = useScene();
  const [{ edit }, change] = useFilters(['edit'] as const);
  const computation = useComputation(ranking.id, true);
  const decision = useDecision();
  const mayChange = mayRun && !isDecided(ranking.state);
  const isFirst = ranking.decidedAt === null;
  const isComplete = computation.data?.hindrances.length === 0;
  const [hasBegun, setBegun] = useState(false);
  const setEditing = (isEditing: boolean): void => {
    setBegun(isEditing);
    change({ edit: isEditing ? '1' : '' });
  };
  // A decision that is to be changed is read before the form begins; one that comes in while somebody types does not end it.
  const canBegin = hasBegun || isFirst || decision.data !== undefined;
  if (computation.data && mayChange && canBegin && (edit === '1' || (isFirst && isComplete)))
    return <Editing computation={computation.data} decision={decision.data ?? null} onEditing={setEditing} />;
  if (computation.isPending || (!isFirst && decision.isPending)) return <Loading lines={12} />;
  if (decision.isError) return <ProblemNotice error={decision.error} onRetry={() => void decision.refetch()} />;
  return (
    <>
      {computation.isError && (
        <div className="mb-6">
          <NumbersRefused error={computation.error} onRetry={() => void computation.refetch()} />
        </div>
      )}
      {decision.data ? (
        <RecordedDecision
          decision={decision.data}
          computation={computation.data ?? null}
          onChange={
            mayChange && isComplete
              ? () => {
                  setEditing(true);
                }
              : null
          }
        />
      ) : (
        computation.data && <NotYet hindrances={computation.data.hindrances} />
      )}
    </>
  );
}

interface EditingProps {
  readonly computation: Schemas['ComputationView'];
  readonly decision: Schemas['DecisionView'] | null;
  readonly onEditing: (isEditing: boolean) => void;
}

/** The form, and above it what is awaited again since somebody began to type. */
function Editing({ computation, decision, onEditing }: EditingProps) {
  return (
    <>
      {computation.hindrances.length > 0 && <NotYet hindrances={computation.hindrances} />}
      <DecisionForm
        computation={computation}
        decision={decision}
        onDirty={() => {
          onEditing(true);
        }}
        onDone={() => {
          onEditing(false);
        }}
      />
    </>
  );
}

/** Why the plenary cannot decide yet, or that it has not. */
function NotYet({ hindrances }: { readonly hindrances: readonly Schemas['HindranceView'][] }) {
  const t = useMessages(decisionsMessages);
  return (
    <Section title={t('plenary.title')} lead={t(hindrances.length > 0 ? 'plenary.too-early' : 'plenary.none')}>
      {hindrances.length > 0 && <HindranceList hindrances={hindrances} />}
    </Section>
  );
}
