import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { Confirm } from '../../shared/confirm.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { Page, Section } from '../../shared/page.js';
import { EmptyState, Loading } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { SavedState } from '../evaluations/saved-state.js';
import { type Assignment } from '../evaluations/store/evaluator-database.js';
import { useRuntime } from '../evaluations/use-runtime.js';
import { ConflictDialog } from './conflict-dialog.js';
import { declarationMessages } from './declarations.messages.js';
import { declareNoConflict } from './declare.js';

export function Component() {
  const t = useMessages(declarationMessages);
  const { db } = useRuntime();
  const awaited = useLiveQuery(
    async () =>
      (await db.assignments.filter(({ declaration }) => declaration === 'awaited').toArray()).toSorted((a, b) =>
        a.nomineeName.localeCompare(b.nomineeName, 'id'),
      ),
    [db],
  );
  return (
    <Page
      title={t('declare.title')}
      lead={t('declare.lead')}
      up={{ to: '/app/work', label: t('declare.up') }}
      actions={<SavedState />}
    >
      {!awaited && <Loading />}
      {awaited?.length === 0 && <EmptyState title={t('declare.nothing')}>{t('declare.nothing.lead')}</EmptyState>}
      {awaited && awaited.length > 0 && <Awaited nominees={awaited} />}
    </Page>
  );
}

/** Most people have no conflict with most nominees: those are declared together, a conflict by itself. */
function Awaited({ nominees }: { readonly nominees: readonly Assignment[] }) {
  const t = useMessages(declarationMessages);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [inConflict, setInConflict] = useState<Assignment | null>(null);
  const picked = nominees.filter(({ nominationId }) => chosen.has(nominationId));
  const columns: Column<Assignment>[] = [
    {
      id: 'name',
      header: t('declare.nominee'),
      cell: ({ nomineeName }) => <span className="font-medium">{nomineeName}</span>,
      sortBy: ({ nomineeName }) => nomineeName,
    },
    {
      id: 'action',
      header: <span className="sr-only">{t('declare.action')}</span>,
      className: 'text-right',
      cell: (row) => (
        <button
          type="button"
          className="btn btn-sm btn-ghost"
          aria-label={t('declare.conflict.for', { name: row.nomineeName })}
          onClick={() => {
            setInConflict(row);
          }}
        >
          {t('declare.conflict')}
        </button>
      ),
    },
  ];
  return (
    <Section
      title={t('declare.awaited')}
      lead={t('declare.awaited.count', { count: nominees.length })}
      actions={<DeclareNone nominees={picked} />}
    >
      <DataTable
        caption={t('declare.table')}
        columns={columns}
        rows={nominees}
        rowId={({ nominationId }) => nominationId}
        rowName={({ nomineeName }) => nomineeName}
        selection={{ chosen, onChange: setChosen }}
      />
      <ConflictDialog
        nominee={inConflict}
        onClose={() => {
          setInConflict(null);
        }}
      />
    </Section>
  );
}

function DeclareNone({ nominees }: { readonly nominees: readonly Assignment[] }) {
  const t = useMessages(declarationMessages);
  const runtime = useRuntime();
  const [done, setDone] = useState(0);
  // While it goes on, each nominee that is done leaves the page; the question goes on naming all of them.
  const [batch, setBatch] = useState<readonly Assignment[] | null>(null);
  const asked = batch ?? nominees;
  const count = asked.length;
  const declareAll = async (): Promise<void> => {
    setDone(0);
    setBatch(nominees);
    try {
      await declareNoConflict(
        runtime,
        nominees.map(({ nominationId }) => nominationId),
        setDone,
      );
      toast(t('declare.none.done', { count }));
    } finally {
      setBatch(null);
    }
  };
  return (
    <Confirm
      trigger={t('declare.none-for-chosen', { count })}
      triggerClass="btn btn-primary btn-sm"
      disabled={nominees.length === 0}
      title={t('declare.none.title')}
      consequence={
        <>
          <p>{t('declare.none.text', { count })}</p>
          <ul className="mt-3 max-h-60 list-disc overflow-y-auto pl-5" tabIndex={0}>
            {asked.map(({ nominationId, nomineeName }) => (
              <li key={nominationId}>{nomineeName}</li>
            ))}
          </ul>
          <progress
            className={`progress progress-primary mt-3 ${done === 0 ? 'invisible' : ''}`}
            value={done}
            max={Math.max(count, 1)}
            aria-label={t('declare.none.title')}
          />
        </>
      }
      verb={t('declare.none.verb')}
      onConfirm={declareAll}
    />
  );
}
