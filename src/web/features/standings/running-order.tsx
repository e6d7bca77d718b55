import { api } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { DataTable } from '../../shared/data-table.js';
import { Part } from '../rankings/part.js';
import { standingsMessages } from './standings.messages.js';

/** The running scores as last stored, where the full computation cannot be made. Nothing where they are closed too. */
export function RunningOrder({ rankingId }: { readonly rankingId: string }) {
  const t = useMessages(standingsMessages);
  const format = useFormat();
  const standings = useWholeList('/api/v1/rankings/{id}/standings', { rankingId }, (after) =>
    api.GET('/api/v1/rankings/{id}/standings', {
      params: { path: { id: rankingId }, query: { limit: LARGEST_PAGE, ...(after ? { after } : {}) } },
    }),
  );
  const [first] = standings.data ?? [];
  if (!standings.data || !first) return null;
  return (
    <Part
      title={t('standing.caption')}
      lead={`${t('running.quick')} ${t('running.refreshed', { when: format.instant(first.refreshedAt) })}`}
    >
      <DataTable
        caption={t('standing.caption')}
        rows={standings.data}
        rowId={({ nominationId }) => nominationId}
        columns={[
          { id: 'rank', header: t('standing.rank'), cell: ({ rank }) => format.number(rank), numeric: true },
          { id: 'name', header: t('standing.nominee'), cell: ({ nomineeName }) => nomineeName },
          { id: 'final', header: t('standing.final'), cell: ({ final }) => format.number(final), numeric: true },
          { id: 'status', header: t('standing.notes'), cell: ({ status }) => t(`status.${status}`) },
        ]}
      />
    </Part>
  );
}
