import { useMessages } from '../../i18n/messages.js';
import { SelectField, TextField } from '../../shared/field.js';
import { useProvinces } from '../categories/use-reference.js';
import { ROLES } from './grants.js';
import { useRoleName } from './use-grant-name.js';
import { USER_STATES } from './user-state-badge.js';
import { usersMessages } from './users.messages.js';

type Chosen = Readonly<Record<'q' | 'role' | 'province' | 'state', string>>;

interface BarProps {
  readonly filters: Chosen;
  readonly onChange: (wish: Partial<Chosen>) => void;
}

export function UserFilterBar({ filters, onChange }: BarProps) {
  const t = useMessages(usersMessages);
  const roleName = useRoleName();
  const provinces = useProvinces();
  const all = <option value="">{t('users.all')}</option>;
  const field = (name: keyof Chosen) => ({
    value: filters[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      onChange({ [name]: target.value });
    },
  });
  return (
    <section
      role="search"
      aria-label={t('users.filters')}
      className="no-print mb-5 grid gap-3 sm:grid-cols-2 lg:grid-cols-[1.5fr_1fr_1fr_1fr_auto]"
    >
      <TextField label={t('users.search')} type="search" autoComplete="off" {...field('q')} />
      <SelectField label={t('users.role')} {...field('role')}>
        {all}
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {roleName(role)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('users.province')} {...field('province')}>
        {all}
        {provinces.data?.items.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('users.state')} {...field('state')}>
        {all}
        {USER_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </SelectField>
      <div className="flex items-end">
        <button
          type="button"
          className="btn btn-ghost"
          disabled={Object.values(filters).every((value) => value === '')}
          onClick={() => {
            onChange({ q: '', role: '', province: '', state: '' });
          }}
        >
          {t('users.clear')}
        </button>
      </div>
    </section>
  );
}
