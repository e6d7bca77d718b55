import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { toast } from '../../shared/toasts.js';
import { rankingName } from '../rankings/ranking-names.js';
import { panelsMessages } from './panels.messages.js';

/** Gives every member of the panel every verified nomination of a ranking. */
export function AssignPanel({ ranking }: { readonly ranking: Schemas['RankingView'] }) {
  const t = useMessages(panelsMessages);
  const format = useFormat();
  const refresh = useRefresh();
  const assign = async (): Promise<void> => {
    const { added, recused } = await answered(
      api.POST('/api/v1/rankings/{id}/assignments', { params: { path: { id: ranking.id } } }),
    );
    toast(t('assign.done', { added, recused }));
    await refresh(ranking.id);
  };
  return (
    <Confirm
      trigger={t('assign.verb')}
      triggerClass="btn btn-sm"
      title={t('assign.title', { name: rankingName(ranking, format) })}
      consequence={t('assign.consequence')}
      verb={t('assign.verb')}
      onConfirm={assign}
    />
  );
}
