import { Printer } from 'lucide-react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { HindranceList } from '../standings/hindrances.js';
import { decisionsMessages } from './decisions.messages.js';
import { OrderTable } from './order-table.js';

interface RecordedProps {
  readonly decision: Schemas['DecisionView'];
  /** Null where it cannot be seen. */
  readonly computation: Schemas['ComputationView'] | null;
  /** Null where it cannot be changed. */
  readonly onChange: (() => void) | null;
}

/** The decision as its minutes say it, with the order that it comes to; made to be printed as well. */
export function RecordedDecision({ decision, computation, onChange }: RecordedProps) {
  const t = useMessages(decisionsMessages);
  const isOutdated = computation !== null && computation.outcomeHash !== decision.outcomeHash;
  const moved = decision.overrides.length;
  return (
    <Section title={t('plenary.title')} actions={<Actions onChange={onChange} />}>
      {isOutdated && (
        <div role="alert" className="mb-4 rounded-box border border-warning/40 bg-warning/10 p-4 text-sm">
          <p className="font-semibold text-warning">{t('plenary.outdated')}</p>
          {computation.hindrances.length > 0 && (
            <div className="mt-3">
              <HindranceList hindrances={computation.hindrances} />
            </div>
          )}
        </div>
      )}
      <Minutes decision={decision} />
      <h3 className="mt-6 mb-1 font-semibold">{t('order.title')}</h3>
      <p className="mb-3 text-sm text-quiet">
        {moved === 0 ? t('plenary.accepted') : t('plenary.departs', { count: moved })}
      </p>
      {computation !== null && <OrderTable results={computation.results} overrides={decision.overrides} />}
    </Section>
  );
}

function Actions({ onChange }: { readonly onChange: (() => void) | null }) {
  const t = useMessages(decisionsMessages);
  return (
    <>
      {onChange && (
        <button type="button" className="btn btn-sm" onClick={onChange}>
          {t('plenary.change')}
        </button>
      )}
      <button
        type="button"
        className="btn btn-sm"
        onClick={() => {
          print();
        }}
      >
        <Printer size={16} aria-hidden /> {t('plenary.print')}
      </button>
    </>
  );
}

function Minutes({ decision }: { readonly decision: Schemas['DecisionView'] }) {
  const t = useMessages(decisionsMessages);
  const format = useFormat();
  const facts = [
    ['plenary.minutes', decision.minutesNumber],
    ['plenary.held', format.day(decision.heldOn, { weekday: true })],
    ['plenary.recorded', format.instant(decision.recordedAt)],
    ['plenary.version', format.number(decision.version)],
    ['plenary.hash', decision.outcomeHash],
  ] as const;
  return (
    <dl className="grid gap-x-6 text-sm sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-y-2">
      {facts.map(([term, value]) => (
        <div key={term} className="contents">
          <dt className="text-quiet">{t(term)}</dt>
          <dd className={`mb-2 break-all sm:mb-0 ${term === 'plenary.hash' ? 'font-mono text-xs sm:pt-0.5' : ''}`}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
