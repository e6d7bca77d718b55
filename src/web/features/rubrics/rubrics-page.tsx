import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { EmptyState, Loading, QueryView } from '../../shared/states.js';
import { useCategories } from '../categories/use-categories.js';
import { useEditionHere } from '../editions/edition-layout.js';
import { editionTerms } from '../editions/edition-terms.messages.js';
import { useCanConfigure } from '../editions/permissions.js';
import { rubricsMessages } from './rubrics.messages.js';
import { type RubricSummary, useRubrics } from './use-rubrics.js';

/** The rubrics of one edition, and which categories are judged by each. */
export function Component() {
  const t = useMessages(rubricsMessages);
  const edition = useEditionHere();
  const mayChange = useCanConfigure() && edition.state !== 'concluded';
  const categories = useCategories(edition.id);
  const create = mayChange && (
    <Link to={`/app/editions/${edition.id}/rubrics/new`} className="btn btn-primary btn-sm">
      {t('rubrics.create')}
    </Link>
  );
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-2xl text-sm text-quiet">{t('rubrics.lead')}</p>
        {create}
      </div>
      <QueryView query={useRubrics(edition.id)}>
        {(rubrics) =>
          !categories.isFetched ? (
            <Loading />
          ) : rubrics.length > 0 ? (
            <RubricTable editionId={edition.id} rubrics={rubrics} />
          ) : (
            <EmptyState title={t('rubrics.none')}>{t('rubrics.none.lead')}</EmptyState>
          )
        }
      </QueryView>
    </>
  );
}

function RubricTable({
  editionId,
  rubrics,
}: {
  readonly editionId: string;
  readonly rubrics: readonly RubricSummary[];
}) {
  const t = useMessages(rubricsMessages);
  const terms = useMessages(editionTerms);
  const format = useFormat();
  const categories = useCategories(editionId).data ?? [];
  const columns: Column<RubricSummary>[] = [
    {
      id: 'name',
      header: t('rubrics.name'),
      sortBy: ({ names }) => format.name(names),
      cell: ({ id, names }) => (
        <Link to={`/app/rubrics/${id}`} className="link font-medium link-hover">
          {format.name(names)}
        </Link>
      ),
    },
    { id: 'code', header: t('rubrics.code'), sortBy: ({ code }) => code, cell: ({ code }) => code },
    {
      id: 'number',
      header: t('rubrics.number'),
      sortBy: ({ number }) => number,
      cell: ({ number }) => number,
      numeric: true,
    },
    {
      id: 'used-by',
      header: t('rubrics.used-by'),
      cell: ({ id }) => {
        const own = categories.filter(({ rubricId }) => rubricId === id);
        if (own.length === 0) return <span className="text-quiet">{t('rubrics.unused')}</span>;
        return own.map(({ names, level }) => `${format.name(names)} (${terms(`level.${level}`)})`).join(', ');
      },
    },
    {
      id: 'state',
      header: t('rubrics.state'),
      cell: ({ isFrozen }) => (
        <Badge tone={isFrozen ? 'info' : 'neutral'}>{t(isFrozen ? 'rubric.frozen' : 'rubric.editable')}</Badge>
      ),
    },
  ];
  return <DataTable caption={t('rubric.title')} columns={columns} rows={rubrics} rowId={({ id }) => id} />;
}
