import { type ReactNode } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField, TextField } from '../../shared/field.js';
import { type Category } from '../categories/use-categories.js';
import { useProvinces } from '../categories/use-reference.js';
import { type Edition, LEVELS } from '../editions/use-editions.js';
import { nominationStateMessages } from '../nominations-own/nomination-state.messages.js';
import { type RowFilters } from './nomination-rows.js';
import { NOMINATION_STATES } from './next-states.js';
import { nominationsMessages } from './nominations.messages.js';

export type FilterName = keyof RowFilters | 'edition';
export const FILTERS: readonly FilterName[] = ['edition', 'level', 'category', 'province', 'state', 'q'];
export type Filters = Readonly<Record<FilterName, string>>;

interface BarProps {
  readonly filters: Filters;
  readonly editions: readonly Edition[];
  readonly categories: readonly Category[];
  readonly onChange: (wish: Partial<Filters>) => void;
  /** The queue holds one state only and is short. */
  readonly without?: readonly FilterName[];
}

/** What the list is filtered by; all of it lives in the address. */
export function NominationFilters({ filters, editions, categories, onChange, without = [] }: BarProps) {
  const t = useMessages(nominationsMessages);
  const format = useFormat();
  const words = useMessages(nominationStateMessages);
  const { level } = filters;
  const select = (name: FilterName, options: ReactNode, wish: Partial<Filters> = {}): ReactNode =>
    without.includes(name) ? null : (
      <SelectField
        label={t(`nominations.${name === 'q' ? 'text' : name}`)}
        value={filters[name]}
        onChange={({ target }) => {
          onChange({ ...wish, [name]: target.value });
        }}
      >
        {name !== 'edition' && <option value="">{t('nominations.all')}</option>}
        {options}
      </SelectField>
    );
  return (
    <section
      aria-label={t('nominations.filters')}
      className="no-print mb-5 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-[1.5fr_1fr_1.5fr_1fr_1fr_1.2fr_auto]"
    >
      {select(
        'edition',
        editions.map((edition) => option(edition.id, format.name(edition.names))),
        { category: '' },
      )}
      {select(
        'level',
        LEVELS.map((one) => option(one, words(`level.${one}`))),
        { category: '' },
      )}
      {select(
        'category',
        categories
          .filter((category) => level === '' || category.level === level)
          .map((category) => option(category.id, nameOf(category, format.name(category.names), level, words))),
      )}
      {select('province', <ProvinceOptions />)}
      {select(
        'state',
        NOMINATION_STATES.map((state) => option(state, words(`state.${state}`))),
      )}
      {!without.includes('q') && (
        <TextField
          type="search"
          label={t('nominations.text')}
          autoComplete="off"
          value={filters.q}
          onChange={({ target }) => {
            onChange({ q: target.value });
          }}
        />
      )}
      <ClearButton filters={filters} onChange={onChange} />
    </section>
  );
}

const option = (value: string, label: string): ReactNode => (
  <option key={value} value={value}>
    {label}
  </option>
);

/** Two levels have categories of the same name. */
const nameOf = (
  category: Category,
  name: string,
  level: string,
  words: (code: `level.${Category['level']}`) => string,
): string => (level === '' ? `${name} · ${words(`level.${category.level}`)}` : name);

function ProvinceOptions() {
  const provinces = useProvinces().data?.items ?? [];
  return <>{provinces.map(({ code, name }) => option(code, name))}</>;
}

function ClearButton({ filters, onChange }: Pick<BarProps, 'filters' | 'onChange'>) {
  const t = useMessages(nominationsMessages);
  const isFiltered = FILTERS.some((name) => name !== 'edition' && filters[name] !== '');
  return (
    <div className={`flex items-end ${isFiltered ? '' : 'max-xl:hidden'}`}>
      <button
        type="button"
        className="btn btn-ghost"
        disabled={!isFiltered}
        onClick={() => {
          onChange({ level: '', category: '', province: '', state: '', q: '' });
        }}
      >
        {t('nominations.clear')}
      </button>
    </div>
  );
}
