import { Plus, Trash2 } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { SelectField } from '../../shared/field.js';
import { useProvinces } from '../categories/use-reference.js';
import { type GrantDraft, newGrant, type Role, ROLES } from './grants.js';
import { NomineeChoice } from './nominee-choice.js';
import { useRoleName } from './use-grant-name.js';
import { usersMessages } from './users.messages.js';

type Errors = Readonly<Record<string, string>>;

interface EditorProps {
  readonly value: readonly GrantDraft[];
  /** What the server says against `grants.0.role` and the like. */
  readonly errors: Errors;
  readonly onChange: (grants: readonly GrantDraft[]) => void;
}

/** The roles of a person, each with where it holds. Which roles go together is the server's rule: it answers beside the role. */
export function GrantsEditor({ value, errors, onChange }: EditorProps) {
  const t = useMessages(usersMessages);
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-semibold">{t('grants.title')}</legend>
      <p className="text-sm text-quiet">{t('grants.rule')}</p>
      {value.map((grant, index) => (
        <GrantFields
          key={grant.key}
          grant={grant}
          index={index}
          errors={errors}
          onChange={(changed) => {
            onChange(value.map((one) => (one.key === grant.key ? changed : one)));
          }}
          onRemove={() => {
            onChange(value.filter(({ key }) => key !== grant.key));
          }}
        />
      ))}
      {value.length === 0 && <p className="text-sm">{t('grants.none')}</p>}
      {errors.grants !== undefined && (
        <p role="alert" className="text-xs font-medium text-error">
          {errors.grants}
        </p>
      )}
      <button
        type="button"
        className="btn btn-sm self-start"
        onClick={() => {
          onChange([...value, newGrant()]);
        }}
      >
        <Plus size={16} aria-hidden />
        {t('grants.add')}
      </button>
    </fieldset>
  );
}

interface GrantProps {
  readonly grant: GrantDraft;
  readonly index: number;
  readonly errors: Errors;
  readonly onChange: (grant: GrantDraft) => void;
  readonly onRemove: () => void;
}

function GrantFields({ grant, index, errors, onChange, onRemove }: GrantProps) {
  const t = useMessages(usersMessages);
  const roleName = useRoleName();
  const provinces = useProvinces();
  const at = `grants.${String(index)}`;
  const number = index + 1;
  return (
    <div
      role="group"
      aria-label={t('grants.numbered', { number })}
      className="grid items-start gap-3 rounded-box border border-base-300 p-3 sm:grid-cols-[1fr_1fr_auto]"
    >
      <SelectField
        label={t('grants.role')}
        error={errors[`${at}.role`] ?? errors[at]}
        value={grant.role}
        onChange={({ target }) => {
          onChange({ ...grant, role: target.value as Role });
        }}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {roleName(role)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('grants.province')}
        error={errors[`${at}.provinceCode`]}
        value={grant.role === 'administrator' ? '' : grant.provinceCode}
        disabled={grant.role === 'administrator'}
        onChange={({ target }) => {
          onChange({ ...grant, provinceCode: target.value });
        }}
      >
        <option value="">{t('grants.province.all')}</option>
        {provinces.data?.items.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <button
        type="button"
        className="btn btn-ghost btn-square self-end sm:self-start sm:mt-6"
        aria-label={t('grants.remove', { number })}
        onClick={onRemove}
      >
        <Trash2 size={18} aria-hidden />
      </button>
      {grant.role === 'nominee' && (
        <div className="sm:col-span-2">
          <NomineeChoice
            value={grant.nominee}
            error={errors[`${at}.nomineeId`]}
            onChange={(nominee) => {
              onChange({ ...grant, nominee });
            }}
          />
        </div>
      )}
    </div>
  );
}
