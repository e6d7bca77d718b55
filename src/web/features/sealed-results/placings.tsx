import { useMemo } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { sealedResultsMessages } from './sealed-results.messages.js';

type Placing = Schemas['PlacingView'];

/** The order that was sealed, to hold against what the public pages show. */
export function Placings({ placings }: { readonly placings: readonly Placing[] }) {
  const t = useMessages(sealedResultsMessages);
  const format = useFormat();
  const columns = useMemo<readonly Column<Placing>[]>(
    () => [
      {
        id: 'rank',
        header: t('placings.rank'),
        cell: ({ rank }) => rank ?? t('placings.failed-gate'),
        numeric: true,
        className: 'w-24',
      },
      { id: 'nominee', header: t('placings.nominee'), cell: ({ nominee }) => nominee.name, className: 'min-w-44' },
      { id: 'label', header: t('placings.label'), cell: ({ label }) => (label ? format.name(label) : '–') },
      { id: 'final', header: t('placings.final'), cell: ({ final }) => format.number(final), numeric: true },
    ],
    [t, format],
  );
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-lg font-semibold">{t('placings.title')}</h2>
      <DataTable
        caption={t('placings.title')}
        columns={columns}
        rows={placings}
        rowId={({ nominationId }) => nominationId}
      />
    </section>
  );
}
