import { Link } from 'react-router';

import { api, queries, type Schemas } from '../../api/client.js';
import { rolesOf, useMe } from '../../api/use-session.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { DataTable } from '../../shared/data-table.js';
import { SelectField } from '../../shared/field.js';
import { Page } from '../../shared/page.js';
import { EmptyState, Loading, QueryView } from '../../shared/states.js';
import { rankingsMessages } from '../rankings/rankings.messages.js';
import { given, useFilters } from '../rankings/use-filters.js';
import { panelsMessages } from './panels.messages.js';
import { useCategoryNames, useProvinceName } from './use-category-names.js';

const FILTERS = ['editionId', 'level', 'province'] as const;

interface PanelWish {
  readonly editionId?: string;
  readonly level?: 'provincial' | 'national';
  readonly province?: string;
}

/** The panels in the reader's scope. */
export function Component() {
  const t = useMessages(panelsMessages);
  const [filters, change] = useFilters(FILTERS);
  const mayCreate = rolesOf(useMe()).has('secretariat');
  const wish = given(filters) as PanelWish;
  const panels = useWholeList('/api/v1/panels', wish, (after) =>
    api.GET('/api/v1/panels', { params: { query: { ...wish, limit: LARGEST_PAGE, ...(after ? { after } : {}) } } }),
  );
  const create = mayCreate ? (
    <Link to="/app/panels/new" className="btn btn-primary">
      {t('panels.new')}
    </Link>
  ) : undefined;
  return (
    <Page title={t('panels.title')} lead={t('panels.lead')} actions={create} wide>
      <Filters filters={filters} onChange={change} />
      <QueryView query={panels} lines={10}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('panels.none')}>{t('panels.none.lead')}</EmptyState>
          ) : (
            <PanelTable panels={rows} />
          )
        }
      </QueryView>
    </Page>
  );
}

interface FilterProps {
  readonly filters: Readonly<Record<(typeof FILTERS)[number], string>>;
  readonly onChange: (wish: Partial<FilterProps['filters']>) => void;
}

function Filters({ filters, onChange }: FilterProps) {
  const t = useMessages(panelsMessages);
  const words = useMessages(rankingsMessages);
  const format = useFormat();
  const editions = queries.useQuery('get', '/api/v1/editions', { params: { query: { limit: LARGEST_PAGE } } });
  const provinces = queries.useQuery('get', '/api/v1/reference/provinces', {}, { staleTime: Infinity });
  const all = <option value="">{words('rankings.all')}</option>;
  return (
    <section aria-label={t('panels.filters')} className="no-print mb-5 grid gap-3 sm:grid-cols-3 lg:max-w-4xl">
      <SelectField
        label={words('rankings.edition')}
        value={filters.editionId}
        onChange={({ target }) => {
          onChange({ editionId: target.value });
        }}
      >
        {all}
        {editions.data?.items.map(({ id, names }) => (
          <option key={id} value={id}>
            {format.name(names)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={words('rankings.level')}
        value={filters.level}
        onChange={({ target }) => {
          onChange({ level: target.value });
        }}
      >
        {all}
        <option value="national">{words('level.national')}</option>
        <option value="provincial">{words('level.provincial')}</option>
      </SelectField>
      <SelectField
        label={words('rankings.province')}
        value={filters.province}
        onChange={({ target }) => {
          onChange({ province: target.value });
        }}
      >
        {all}
        {provinces.data?.items.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
    </section>
  );
}

function PanelTable({ panels }: { readonly panels: readonly Schemas['PanelView'][] }) {
  const t = useMessages(panelsMessages);
  const words = useMessages(rankingsMessages);
  const categoryNames = useCategoryNames(panels.map(({ editionId }) => editionId));
  const provinceName = useProvinceName();
  if (!categoryNames) return <Loading lines={10} />;
  const filled = (panel: Schemas['PanelView']): number => panel.seats.filter(({ isFilled }) => isFilled).length;
  return (
    <DataTable
      caption={t('panels.title')}
      rows={panels}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('panels.name'),
          cell: ({ id, name }) => (
            <Link to={`/app/panels/${id}`} className="link link-hover font-semibold text-primary">
              {name}
            </Link>
          ),
          sortBy: ({ name }) => name,
          className: 'min-w-48',
        },
        {
          id: 'level',
          header: words('rankings.level'),
          cell: ({ level, provinceCode }) =>
            provinceCode === null ? words(`level.${level}`) : provinceName(provinceCode),
          sortBy: ({ level, provinceCode }) => `${level}${provinceCode ?? ''}`,
        },
        {
          id: 'categories',
          header: t('panels.categories'),
          cell: ({ categoryIds }) => categoryIds.map(categoryNames).join(', '),
          className: 'min-w-64',
        },
        {
          id: 'seats',
          header: t('panels.seats'),
          cell: (panel) => t('panels.of', { filled: filled(panel), all: panel.seats.length }),
          sortBy: filled,
          numeric: true,
        },
      ]}
    />
  );
}
