import { queries, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField } from '../../shared/field.js';
import { rankingsMessages } from './rankings.messages.js';
import { RANKING_STATES } from './state-badge.js';

/** What the list route can be asked. */
export interface RankingFilters {
  readonly edition?: string;
  readonly level?: 'provincial' | 'national';
  readonly category?: string;
  readonly province?: string;
  readonly state?: Schemas['RankingView']['state'];
}

type Chosen = Readonly<Record<'edition' | 'level' | 'category' | 'province' | 'state', string>>;

interface BarProps {
  readonly filters: Chosen;
  readonly editions: readonly Schemas['EditionView'][];
  readonly onChange: (wish: Partial<Chosen>) => void;
}

export function RankingFilterBar({ filters, editions, onChange }: BarProps) {
  const t = useMessages(rankingsMessages);
  const format = useFormat();
  const all = <option value="">{t('rankings.all')}</option>;
  const isFiltered = [filters.level, filters.category, filters.province, filters.state].some((value) => value !== '');
  return (
    <section aria-label={t('rankings.filters')} className="no-print mb-5 grid gap-3 sm:grid-cols-3 lg:grid-cols-6">
      <SelectField
        label={t('rankings.edition')}
        value={filters.edition}
        onChange={({ target }) => {
          onChange({ edition: target.value, category: '' });
        }}
      >
        {editions.map(({ id, names }) => (
          <option key={id} value={id}>
            {format.name(names)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('rankings.level')}
        value={filters.level}
        onChange={({ target }) => {
          onChange({ level: target.value, category: '' });
        }}
      >
        {all}
        <option value="national">{t('level.national')}</option>
        <option value="provincial">{t('level.provincial')}</option>
      </SelectField>
      <CategoryFilter filters={filters} onChange={onChange} />
      <ProvinceFilter filters={filters} onChange={onChange} />
      <SelectField
        label={t('rankings.state')}
        value={filters.state}
        onChange={({ target }) => {
          onChange({ state: target.value });
        }}
      >
        {all}
        {RANKING_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </SelectField>
      <div className="flex items-end">
        <button
          type="button"
          className="btn btn-ghost"
          disabled={!isFiltered}
          onClick={() => {
            onChange({ level: '', category: '', province: '', state: '' });
          }}
        >
          {t('rankings.clear')}
        </button>
      </div>
    </section>
  );
}

type FilterProps = Pick<BarProps, 'filters' | 'onChange'>;

function CategoryFilter({ filters, onChange }: FilterProps) {
  const t = useMessages(rankingsMessages);
  const format = useFormat();
  const { edition, level } = filters;
  const categories = queries.useQuery(
    'get',
    '/api/v1/editions/{id}/categories',
    { params: { path: { id: edition }, query: { limit: LARGEST_PAGE } } },
    { enabled: edition !== '' },
  );
  const offered = (categories.data?.items ?? []).filter((category) => level === '' || category.level === level);
  return (
    <SelectField
      label={t('rankings.category')}
      value={filters.category}
      onChange={({ target }) => {
        onChange({ category: target.value });
      }}
    >
      <option value="">{t('rankings.all')}</option>
      {offered.map(({ id, names, level: own }) => (
        <option key={id} value={id}>
          {level === '' ? `${format.name(names)} (${t(`level.${own}`)})` : format.name(names)}
        </option>
      ))}
    </SelectField>
  );
}

function ProvinceFilter({ filters, onChange }: FilterProps) {
  const t = useMessages(rankingsMessages);
  const provinces = queries.useQuery('get', '/api/v1/reference/provinces', {}, { staleTime: Infinity });
  return (
    <SelectField
      label={t('rankings.province')}
      value={filters.province}
      onChange={({ target }) => {
        onChange({ province: target.value });
      }}
    >
      <option value="">{t('rankings.all')}</option>
      {provinces.data?.items.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
