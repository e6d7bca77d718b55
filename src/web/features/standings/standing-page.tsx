import { Printer } from 'lucide-react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { Loading } from '../../shared/states.js';
import { Part } from '../rankings/part.js';
import { isDecided } from '../rankings/state-badge.js';
import { useFilters } from '../rankings/use-filters.js';
import { useScene } from '../rankings/use-scene.js';
import { HindranceList } from './hindrances.js';
import { isNotYet, NumbersGuard, NumbersRefused } from './numbers.js';
import { RunningOrder } from './running-order.js';
import { StandingTable } from './standing-table.js';
import { standingsMessages } from './standings.messages.js';
import { useComputation } from './use-computation.js';

/** The computed order with margins, ties and what decided; said plainly where the edition keeps it closed. */
export function Component() {
  return (
    <NumbersGuard>
      <Order />
    </NumbersGuard>
  );
}

function Order() {
  const { ranking } = useScene();
  const computation = useComputation(ranking.id, true);
  if (computation.data) return <Known computation={computation.data} />;
  if (!computation.isError) return <Loading lines={12} />;
  return (
    <>
      <div className="mb-6">
        <NumbersRefused error={computation.error} onRetry={() => void computation.refetch()} />
      </div>
      {!isNotYet(computation.error) && <RunningOrder rankingId={ranking.id} />}
    </>
  );
}

function Known({ computation }: { readonly computation: Schemas['ComputationView'] }) {
  const t = useMessages(standingsMessages);
  const { ranking } = useScene();
  const [{ exact }, change] = useFilters(['exact'] as const);
  const { hindrances } = computation;
  return (
    <>
      {hindrances.length > 0 && (
        <Section title={t('hindrances.title')} lead={t('hindrances.lead')}>
          <HindranceList hindrances={hindrances} />
        </Section>
      )}
      <Part
        title={t(isDecided(ranking.state) ? 'standing.title.sealed' : 'standing.title')}
        lead={hindrances.length > 0 ? t('standing.running') : t('standing.lead')}
        actions={
          <>
            <label className="flex items-center gap-2 text-sm">
              <input
                type="checkbox"
                className="toggle toggle-sm"
                checked={exact === '1'}
                onChange={({ target }) => {
                  change({ exact: target.checked ? '1' : '' });
                }}
              />
              {t('standing.show-exact')}
            </label>
            <button
              type="button"
              className="btn btn-sm"
              onClick={() => {
                print();
              }}
            >
              <Printer size={16} aria-hidden /> {t('standing.print')}
            </button>
          </>
        }
      >
        <StandingTable results={computation.results} showsExact={exact === '1'} />
        <Fingerprint computation={computation} />
      </Part>
    </>
  );
}

/** What the plenary decides on and the panel signs: whoever prints the order can be asked for the same fingerprint. */
function Fingerprint({ computation }: { readonly computation: Schemas['ComputationView'] }) {
  const t = useMessages(standingsMessages);
  const lines = [
    [t('standing.hash'), computation.outcomeHash],
    [t('standing.rule'), computation.rule.hash],
  ] as const;
  return (
    <dl className="mt-3 grid gap-x-4 text-xs text-quiet sm:grid-cols-[auto_1fr]">
      {lines.map(([label, hash]) => (
        <div key={label} className="contents">
          <dt className="font-medium">{label}</dt>
          <dd className="mb-1 break-all font-mono sm:mb-0">{hash}</dd>
        </div>
      ))}
    </dl>
  );
}
