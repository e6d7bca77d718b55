import { type ReactNode } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { SelectField, TextField } from '../../../shared/field.js';
import { type Category } from '../../categories/use-categories.js';
import { useProvinces, useRegencies, useSectors, useSizeClasses } from '../../categories/use-reference.js';
import { isBusiness, isNamedByRegion, type NomineeDraft } from './nominee-draft.js';
import { newNominationMessages } from './new-nomination.messages.js';

export interface FieldsProps {
  readonly draft: NomineeDraft;
  readonly category: Category;
  readonly errors: Readonly<Partial<Record<keyof NomineeDraft, string>>>;
  readonly onChange: (change: Partial<NomineeDraft>) => void;
}

/** What is asked about a nominee, by the kind that the category is for. */
export function NomineeFields(props: FieldsProps) {
  const t = useMessages(newNominationMessages);
  const { draft, category, errors, onChange } = props;
  const kind = category.nomineeKind;
  return (
    <>
      <Places {...props} />
      {!isNamedByRegion(kind) && (
        <TextField
          label={t('new.name')}
          error={errors.name}
          maxLength={200}
          required
          value={draft.name}
          onChange={({ target }) => {
            onChange({ name: target.value });
          }}
        />
      )}
      {isBusiness(kind) && <Business {...props} />}
    </>
  );
}

function Places({ draft, category: { nomineeKind: kind }, errors, onChange }: FieldsProps) {
  const t = useMessages(newNominationMessages);
  const provinces = useProvinces().data?.items ?? [];
  const regencies = useRegencies(draft.provinceCode).data?.items ?? [];
  const nameOf = (list: readonly { code: string; name: string }[], code: string): string =>
    list.find((one) => one.code === code)?.name ?? '';
  return (
    <>
      <Choice
        label={t('new.province')}
        value={draft.provinceCode}
        error={errors.provinceCode ?? (kind === 'province' ? errors.name : undefined)}
        options={provinces.map(({ code, name }) => [code, name] as const)}
        onChoose={(provinceCode) => {
          const name = kind === 'province' ? nameOf(provinces, provinceCode) : kind === 'regency' ? '' : draft.name;
          onChange({ provinceCode, regencyCode: '', name });
        }}
      />
      {kind !== 'province' && (
        <Choice
          label={t('new.regency')}
          value={draft.regencyCode}
          error={errors.regencyCode}
          optional={kind !== 'regency'}
          disabled={draft.provinceCode === ''}
          options={regencies.map(({ code, name }) => [code, name] as const)}
          onChoose={(regencyCode) => {
            onChange({ regencyCode, ...(kind === 'regency' ? { name: nameOf(regencies, regencyCode) } : {}) });
          }}
        />
      )}
    </>
  );
}

function Business({ draft, category, errors, onChange }: FieldsProps) {
  const t = useMessages(newNominationMessages);
  const format = useFormat();
  const sectors = useSectors().data?.items ?? [];
  const sizes = useSizeClasses().data?.items ?? [];
  return (
    <>
      <Choice
        label={t('new.sector')}
        value={draft.sectorCode}
        error={errors.sectorCode}
        optional={category.split !== 'sector'}
        options={sectors
          .filter(({ code }) => category.split !== 'sector' || category.divisions.includes(code))
          .map(({ code, names }) => [code, format.name(names)] as const)}
        onChoose={(sectorCode) => {
          onChange({ sectorCode });
        }}
      />
      <Choice
        label={t('new.size')}
        value={draft.sizeClassCode}
        error={errors.sizeClassCode}
        optional
        options={sizes.map(({ code, names }) => [code, format.name(names)] as const)}
        onChoose={(sizeClassCode) => {
          onChange({ sizeClassCode });
        }}
      />
      <TextField
        label={t('new.number')}
        hint={t('new.number.hint')}
        error={errors.businessNumber}
        optional
        inputMode="numeric"
        maxLength={13}
        value={draft.businessNumber}
        onChange={({ target }) => {
          onChange({ businessNumber: target.value });
        }}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly optional?: boolean;
  readonly disabled?: boolean;
  readonly options: readonly (readonly [code: string, name: string])[];
  readonly onChoose: (code: string) => void;
}

export function Choice({ label, value, error, optional = false, disabled = false, options, onChoose }: ChoiceProps) {
  const t = useMessages(newNominationMessages);
  const shown: ReactNode = options.map(([code, name]) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
  return (
    <SelectField
      label={label}
      error={error}
      optional={optional}
      required={!optional}
      disabled={disabled}
      value={value}
      onChange={({ target }) => {
        onChoose(target.value);
      }}
    >
      <option value="">{t('new.choose')}</option>
      {shown}
    </SelectField>
  );
}
