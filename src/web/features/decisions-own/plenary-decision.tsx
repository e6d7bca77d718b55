import { useState } from 'react';

import { type Schemas } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { panelMessages } from './panel.messages.js';
import { Signatures } from './signatures.js';
import { useDecision } from './use-decision.js';
import { type RankingHere } from './use-panel.js';

interface PlenaryDecisionProps {
  readonly rankingId: string;
  readonly here: RankingHere | undefined;
  readonly ownSeat: number | null;
}

/** What the plenary decided, and who has signed it. */
export function PlenaryDecision({ rankingId, here, ownSeat }: PlenaryDecisionProps) {
  const t = useMessages(panelMessages);
  const [isWanted, setWanted] = useState(false);
  const { signatures, decision: query, isAsked } = useDecision(rankingId, isWanted);
  const isNone = isProblem(query.error) && query.error.code === 'decision.not-found';
  return (
    <>
      <Section title={t('decision.title')}>
        {!isAsked && (
          <button
            type="button"
            className="btn btn-sm"
            disabled={signatures.isPending}
            onClick={() => {
              setWanted(true);
            }}
          >
            {t('decision.show')}
          </button>
        )}
        {isAsked && query.isPending && <Loading lines={3} />}
        {isNone && <p className="text-sm text-quiet">{t('decision.none')}</p>}
        {query.isError && !isNone && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && <Minutes decision={query.data} here={here} />}
      </Section>
      {query.data && <Signatures rankingId={rankingId} decision={query.data} ownSeat={ownSeat} />}
    </>
  );
}

interface MinutesProps {
  readonly decision: Schemas['DecisionView'];
  readonly here: RankingHere | undefined;
}

function Minutes({ decision, here }: MinutesProps) {
  const t = useMessages(panelMessages);
  const format = useFormat();
  const facts = [
    ['decision.minutes', decision.minutesNumber],
    ['decision.held', format.day(decision.heldOn, { weekday: true })],
    ['decision.recorded', format.instant(decision.recordedAt)],
    ['decision.version', format.number(decision.version)],
    ['decision.hash', decision.outcomeHash],
  ] as const;
  return (
    <>
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[12rem_minmax(0,1fr)]">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-quiet">{t(term)}</dt>
            <dd className="tabular break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-5 mb-1 font-semibold">{t('decision.overrides')}</h3>
      {decision.overrides.length === 0 && <p className="text-sm text-quiet">{t('decision.overrides.none')}</p>}
      <ul className="list-disc pl-5 text-sm">
        {decision.overrides.map(({ nominationId, rank, reason }) => (
          <li key={nominationId}>
            <span className="font-medium">{here?.nominees.get(nominationId) ?? t('decision.unnamed')}</span>
            {' – '}
            {t('decision.override', { rank, reason })}
          </li>
        ))}
      </ul>
    </>
  );
}
