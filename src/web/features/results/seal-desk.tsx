import { Stamp } from 'lucide-react';
import { useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, ifMatch, type Schemas } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { isStale } from '../../shared/stale.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { namedProblem } from '../decisions/named-problem.js';
import { firstPlaces } from '../decisions/order-draft.js';
import { OpenAtSeal } from '../problem-reports/open-reports.js';
import { rankingName } from '../rankings/ranking-names.js';
import { rankingsMessages } from '../rankings/rankings.messages.js';
import { useCodeName, useNomineeName } from '../rankings/use-names.js';
import { useScene } from '../rankings/use-scene.js';
import { Checklist } from './checklist.js';
import { resultsMessages } from './results.messages.js';
import { canSeal, sealChecklist, type SealFacts } from './seal-checklist.js';
import { useSealFacts } from './use-seal-facts.js';

type State = Schemas['RankingView']['state'];

/** What sealing waits for, and sealing itself. */
export function SealDesk() {
  const { facts, error } = useSealFacts();
  if (facts) return <Known facts={facts} />;
  return error ? <ProblemNotice error={error} /> : <Loading lines={14} />;
}

function Known({ facts }: { readonly facts: SealFacts }) {
  const t = useMessages(resultsMessages);
  const { mayRun, ranking, edition } = useScene();
  const [seen, setSeen] = useState<State | null>(null);
  const items = sealChecklist(facts);
  const isReady = canSeal(items);
  return (
    <>
      <Checklist items={items} />
      {seen !== null && <Overtaken seen={seen} />}
      <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
        {mayRun && <SealConfirm facts={facts} isReady={isReady} onOvertaken={setSeen} />}
        <p className={`text-sm ${isReady ? 'font-semibold text-success' : 'text-quiet'}`}>
          {t(mayRun ? (isReady ? 'seal.ready' : 'seal.waits') : 'seal.reader')}
        </p>
      </div>
      <OpenAtSeal rankingId={ranking.id} editionId={edition.id} />
    </>
  );
}

/** Somebody else moved the ranking between looking and sealing: what was seen beside what is. */
function Overtaken({ seen }: { readonly seen: State }) {
  const t = useMessages(resultsMessages);
  const words = useMessages(rankingsMessages);
  const { ranking } = useScene();
  return (
    <div role="alert" className="mb-4 rounded-box border border-warning/40 bg-warning/10 p-4 text-sm">
      <p className="font-semibold text-warning">{t('stale.title')}</p>
      <p className="mt-0.5">
        {t('stale.states', { seen: words(`state.${seen}`), now: words(`state.${ranking.state}`) })}
      </p>
    </div>
  );
}

interface SealProps {
  readonly facts: SealFacts;
  readonly isReady: boolean;
  readonly onOvertaken: (seen: State) => void;
}

function SealConfirm({ facts, isReady, onOvertaken }: SealProps) {
  const t = useMessages(resultsMessages);
  const format = useFormat();
  const { ranking } = useScene();
  const nomineeOf = useNomineeName();
  const seal = useSeal();
  const first = firstPlaces(facts.computed?.results ?? [], facts.decision?.overrides ?? []);
  const confirm = async (): Promise<void> => {
    try {
      await seal();
    } catch (refusal) {
      if (!isStale(refusal)) throw refusal;
      onOvertaken(ranking.state);
    }
  };
  return (
    <Confirm
      trigger={
        <>
          <Stamp size={16} aria-hidden /> {t('seal.open')}
        </>
      }
      triggerClass="btn btn-primary"
      disabled={!isReady}
      title={t('seal.confirm.title')}
      consequence={
        <>
          <p>{t('seal.confirm.text', { name: rankingName(ranking, format) })}</p>
          {first.length > 0 && (
            <p className="mt-2 font-semibold">{t('seal.confirm.first', { names: first.map(nomineeOf).join(', ') })}</p>
          )}
        </>
      }
      verb={t('seal.confirm.verb')}
      onConfirm={confirm}
    />
  );
}

/** Seals against the version on screen; a refusal names nominees, and what is shown is read again whatever came of it. */
function useSeal() {
  const t = useMessages(resultsMessages);
  const refresh = useRefresh();
  const nominee = useNomineeName();
  const code = useCodeName();
  const { id, version } = useScene().ranking;
  return async (): Promise<void> => {
    try {
      await answered(api.POST('/api/v1/rankings/{id}/seal', { params: { path: { id }, header: ifMatch(version) } }));
      toast(t('seal.done'));
    } catch (refusal) {
      throw namedProblem(refusal, { nominee, code });
    } finally {
      await refresh(id, '/api/v1/rankings', '/api/v1/nominations');
    }
  };
}
