import { queries } from '../../api/client.js';
import { LARGEST_PAGE } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField } from '../../shared/field.js';
import { useProvinces } from '../categories/use-reference.js';
import { rankingsMessages } from '../rankings/rankings.messages.js';
import { sealedResultsMessages } from './sealed-results.messages.js';

type Chosen = Readonly<Record<'edition' | 'level' | 'province' | 'state', string>>;

interface BarProps {
  readonly filters: Chosen;
  readonly onChange: (wish: Partial<Chosen>) => void;
}

export function ResultFilterBar({ filters, onChange }: BarProps) {
  const t = useMessages(sealedResultsMessages);
  const words = useMessages(rankingsMessages);
  const format = useFormat();
  const editions = queries.useQuery('get', '/api/v1/editions', { params: { query: { limit: LARGEST_PAGE } } });
  const provinces = useProvinces();
  const all = <option value="">{t('results.all')}</option>;
  const field = (name: keyof Chosen) => ({
    value: filters[name],
    onChange: ({ target }: { readonly target: HTMLSelectElement }) => {
      onChange({ [name]: target.value });
    },
  });
  return (
    <section aria-label={t('results.filters')} className="no-print mb-5 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <SelectField label={t('results.edition')} {...field('edition')}>
        {all}
        {editions.data?.items.map(({ id, names }) => (
          <option key={id} value={id}>
            {format.name(names)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('results.level')} {...field('level')}>
        {all}
        <option value="national">{words('level.national')}</option>
        <option value="provincial">{words('level.provincial')}</option>
      </SelectField>
      <SelectField label={t('results.province')} {...field('province')}>
        {all}
        {provinces.data?.items.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('results.state')} {...field('state')}>
        {all}
        <option value="sealed">{words('state.sealed')}</option>
        <option value="published">{words('state.published')}</option>
      </SelectField>
    </section>
  );
}
