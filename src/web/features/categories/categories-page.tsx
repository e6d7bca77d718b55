import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { EmptyState, Loading, QueryView } from '../../shared/states.js';
import { useEditionHere } from '../editions/edition-layout.js';
import { editionTerms } from '../editions/edition-terms.messages.js';
import { useCanConfigure } from '../editions/permissions.js';
import { LEVELS } from '../editions/use-editions.js';
import { useRubrics } from '../rubrics/use-rubrics.js';
import { categoriesMessages } from './categories.messages.js';
import { categoryTerms } from './category-terms.messages.js';
import { type Category, useCategories } from './use-categories.js';

/** The categories of one edition, by level. */
export function Component() {
  const t = useMessages(categoriesMessages);
  const terms = useMessages(editionTerms);
  const edition = useEditionHere();
  const mayChange = useCanConfigure() && edition.state !== 'concluded';
  const rubrics = useRubrics(edition.id);
  return (
    <>
      <p className="mb-4 max-w-2xl text-sm text-quiet">{t('categories.lead')}</p>
      <QueryView query={useCategories(edition.id)} lines={16}>
        {(categories) =>
          !rubrics.isFetched ? (
            <Loading lines={16} />
          ) : (
            LEVELS.map((level) => {
              const own = categories.filter((category) => category.level === level);
              return (
                <section key={level} className="mb-8">
                  <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
                    <h2 className="text-lg font-semibold">{terms(`level.${level}`)}</h2>
                    {mayChange && (
                      <Link to={`/app/editions/${edition.id}/categories/new?level=${level}`} className="btn btn-sm">
                        {t('categories.create')}
                      </Link>
                    )}
                  </div>
                  {own.length > 0 ? (
                    <CategoryTable
                      editionId={edition.id}
                      rows={own}
                      all={categories}
                      caption={terms(`level.${level}`)}
                    />
                  ) : (
                    <EmptyState title={t('categories.none')}>{t('categories.none.lead')}</EmptyState>
                  )}
                </section>
              );
            })
          )
        }
      </QueryView>
    </>
  );
}

interface CategoryTableProps {
  readonly editionId: string;
  readonly rows: readonly Category[];
  readonly all: readonly Category[];
  readonly caption: string;
}

function CategoryTable({ editionId, rows, all, caption }: CategoryTableProps) {
  const t = useMessages(categoriesMessages);
  const words = useMessages(categoryTerms);
  const format = useFormat();
  const rubrics = useRubrics(editionId).data ?? [];
  const columns: Column<Category>[] = [
    {
      id: 'name',
      header: t('category.name'),
      cell: ({ id, names, code }) => (
        <>
          <Link to={`/app/categories/${id}`} className="link font-medium link-hover">
            {format.name(names)}
          </Link>
          <span className="block text-xs text-quiet">{code}</span>
        </>
      ),
    },
    { id: 'kind', header: t('category.kind'), cell: ({ nomineeKind }) => words(`nominee-kind.${nomineeKind}`) },
    {
      id: 'split',
      header: t('category.split'),
      cell: ({ split, divisions }) =>
        split === 'none' ? (
          <span className="text-quiet">{words('split.none')}</span>
        ) : (
          `${words(`split.${split}`)} (${String(divisions.length)})`
        ),
    },
    {
      id: 'rubric',
      header: t('category.rubric'),
      cell: ({ rubricId }) => {
        const rubric = rubrics.find(({ id }) => id === rubricId);
        return (
          rubric && (
            <Link to={`/app/rubrics/${rubricId}`} className="link link-hover">
              {rubric.code} v{rubric.number}
            </Link>
          )
        );
      },
    },
    {
      id: 'quota',
      header: t('category.quota'),
      numeric: true,
      cell: ({ shortlistQuota }) => shortlistQuota ?? t('category.quota.all'),
    },
    { id: 'places', header: t('category.places'), numeric: true, cell: ({ awardPlaces }) => awardPlaces },
    {
      id: 'promotes',
      header: t('category.promotes'),
      cell: ({ promotesTo }) => {
        const target = all.find(({ id }) => id === promotesTo);
        return target ? format.name(target.names) : '–';
      },
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowId={({ id }) => id} />;
}
