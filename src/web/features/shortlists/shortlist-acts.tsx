import { answered } from '../../api/answered.js';
import { api, ifMatch } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { isStale } from '../../shared/stale.js';
import { toast } from '../../shared/toasts.js';
import { namedProblem } from '../decisions/named-problem.js';
import { rankingName } from '../rankings/ranking-names.js';
import { useCodeName, useNomineeName } from '../rankings/use-names.js';
import { useScene } from '../rankings/use-scene.js';
import { shortlistMessages } from './shortlist.messages.js';

interface ActProps {
  /** The ranking on screen was not the newest. */
  readonly onOvertaken: () => void;
}

/** Cuts the order at the quota; what it still waits for is said by the server, nominee by nominee. */
export function DecideShortlist({ onOvertaken }: ActProps) {
  const t = useMessages(shortlistMessages);
  const format = useFormat();
  const { ranking, category } = useScene();
  const act = useAct(onOvertaken);
  const { id, version } = ranking;
  const decide = (): Promise<void> =>
    act('decide.done', () =>
      answered(api.POST('/api/v1/rankings/{id}/shortlist', { params: { path: { id }, header: ifMatch(version) } })),
    );
  return (
    <Confirm
      trigger={t('decide')}
      triggerClass="btn btn-primary btn-sm"
      title={t('decide.title')}
      consequence={t('decide.text', { name: rankingName(ranking, format), quota: category.shortlistQuota ?? 0 })}
      verb={t('decide.verb')}
      onConfirm={decide}
    />
  );
}

/** Takes a shortlist back while nothing is sealed. */
export function RevokeShortlist({ count, onOvertaken }: ActProps & { readonly count: number }) {
  const t = useMessages(shortlistMessages);
  const act = useAct(onOvertaken);
  const { id, version } = useScene().ranking;
  const revoke = (): Promise<void> =>
    act('revoke.done', () =>
      answered(api.DELETE('/api/v1/rankings/{id}/shortlist', { params: { path: { id }, header: ifMatch(version) } })),
    );
  return (
    <Confirm
      trigger={t('revoke')}
      triggerClass="btn btn-sm"
      title={t('revoke.title')}
      consequence={t('revoke.text', { count })}
      verb={t('revoke.verb')}
      destructive
      onConfirm={revoke}
    />
  );
}

/** Does it, says so, and reads again what is saved, whatever came of it; a refusal names nominees and stages. */
function useAct(onOvertaken: () => void) {
  const t = useMessages(shortlistMessages);
  const refresh = useRefresh({ onDemand: '/api/v1/rankings/{id}/shortlist' });
  const nominee = useNomineeName();
  const code = useCodeName();
  const { id } = useScene().ranking;
  return async (done: 'decide.done' | 'revoke.done', request: () => Promise<unknown>): Promise<void> => {
    try {
      await request();
      toast(t(done));
    } catch (refusal) {
      if (!isStale(refusal)) throw namedProblem(refusal, { nominee, code });
      onOvertaken();
    } finally {
      await refresh(id, '/api/v1/rankings');
    }
  };
}
