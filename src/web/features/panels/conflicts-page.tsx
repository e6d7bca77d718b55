import { useState } from 'react';
import { Link } from 'react-router';

import { api, type Schemas } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { Matrix } from '../../shared/matrix.js';
import { EmptyState, Loading, ProblemNotice } from '../../shared/states.js';
import { Part } from '../rankings/part.js';
import { isDecided } from '../rankings/state-badge.js';
import { usePanelOf, useScene } from '../rankings/use-scene.js';
import { AssignPanel } from './assign-panel.js';
import { AwaitedTable } from './awaited-declarations.js';
import { awaitedDeclarations, cellState } from './conflict-cells.js';
import { ConflictDetail } from './conflict-detail.js';
import { ConflictLegend, ConflictSign } from './conflict-sign.js';
import { conflictsMessages } from './conflicts.messages.js';

type Row = Schemas['ConflictRowView'];

/** Who may mark whom: declarations and recusals of the panel, nominee by nominee. */
export function Component() {
  const { ranking } = useScene();
  const rows = useWholeList('/api/v1/rankings/{id}/conflicts', { rankingId: ranking.id }, (after) =>
    api.GET('/api/v1/rankings/{id}/conflicts', {
      params: { path: { id: ranking.id }, query: { limit: LARGEST_PAGE, ...(after ? { after } : {}) } },
    }),
  );
  if (isProblem(rows.error) && rows.error.code === 'ranking.panel-missing') return <NoPanel />;
  if (rows.isError) return <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />;
  return rows.data ? <Known rows={rows.data} /> : <Loading lines={14} />;
}

function NoPanel() {
  const t = useMessages(conflictsMessages);
  const { mayRun } = useScene();
  return (
    <EmptyState title={t('conflicts.no-panel')}>
      <p>{t('conflicts.no-panel.lead')}</p>
      {mayRun && (
        <Link to="/app/panels/new" className="btn btn-sm mt-4">
          {t('conflicts.panel')}
        </Link>
      )}
    </EmptyState>
  );
}

function Known({ rows }: { readonly rows: readonly Row[] }) {
  const t = useMessages(conflictsMessages);
  const scene = useScene();
  const { panel } = usePanelOf(scene);
  const mayChange = scene.mayRun && !isDecided(scene.ranking.state);
  const assign = mayChange ? <AssignPanel ranking={scene.ranking} /> : undefined;
  const isAssigned = rows.some(({ seats }) => seats.some(({ state }) => state !== 'unassigned'));
  return (
    <>
      <Part
        title={t('conflicts.title')}
        lead={
          <>
            {t(mayChange ? 'conflicts.lead' : 'conflicts.lead.read')}{' '}
            {panel && (
              <Link to={`/app/panels/${panel.id}`} className="link link-primary">
                {panel.name}
              </Link>
            )}
          </>
        }
        actions={assign}
      >
        {isAssigned ? (
          <ConflictMatrix rows={rows} mayChange={mayChange} />
        ) : (
          <EmptyState title={t('conflicts.none')}>{t('conflicts.none.lead')}</EmptyState>
        )}
      </Part>
      {isAssigned && (
        <Part title={t('conflicts.awaited')}>
          <AwaitedTable awaited={awaitedDeclarations(rows)} />
        </Part>
      )}
    </>
  );
}

function ConflictMatrix({ rows, mayChange }: { readonly rows: readonly Row[]; readonly mayChange: boolean }) {
  const t = useMessages(conflictsMessages);
  const scene = useScene();
  const { panel } = usePanelOf(scene);
  const [open, setOpen] = useState<{ readonly row: string; readonly seat: string } | null>(null);
  const numberOf = (seatId: string): string => String(panel?.seats.find(({ id }) => id === seatId)?.number ?? '?');
  const nameOf = (seatId: string): string => panel?.seats.find(({ id }) => id === seatId)?.member?.name ?? '';
  const cellOf = (row: string, seat: string) =>
    rows.find(({ nominationId }) => nominationId === row)?.seats.find(({ seatId }) => seatId === seat);
  const opened = open && rows.find(({ nominationId }) => nominationId === open.row);
  const openedCell = open && cellOf(open.row, open.seat);
  return (
    <>
      <ConflictLegend />
      <Matrix
        caption={t('conflicts.title')}
        corner=""
        groups={[
          {
            id: 'seats',
            label: '',
            columns: (rows[0]?.seats ?? []).map(({ seatId, seatLabel }) => ({
              id: seatId,
              label: `P${numberOf(seatId)}`,
              title: nameOf(seatId) === '' ? seatLabel : `${seatLabel} (${nameOf(seatId)})`,
            })),
          },
        ]}
        rows={rows.map(({ nominationId, nomineeName, eligible, isCompleteBlock }) => ({
          id: nominationId,
          label: nomineeName,
          total: isCompleteBlock ? eligible : `${String(eligible)} · ${t('conflicts.incomplete')}`,
        }))}
        cell={(row, seat) => {
          const cell = cellOf(row, seat);
          return cell ? <ConflictSign state={cellState(cell)} /> : null;
        }}
        onOpen={(row, seat) => {
          setOpen({ row, seat });
        }}
        totalLabel={t('conflicts.eligible')}
      />
      {opened && openedCell && (
        <ConflictDetail
          row={opened}
          cell={openedCell}
          mayChange={mayChange}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
