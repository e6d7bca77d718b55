import { type ChangeEvent } from 'react';
import { type Control, type UseFormRegister, type UseFormSetValue, useWatch } from 'react-hook-form';

import { useMessages } from '../../i18n/messages.js';
import { TextField } from '../../shared/field.js';
import { editionsMessages } from './editions.messages.js';
import { type FactsDraft, usualYear } from './facts-draft.js';

interface FactsFieldsProps {
  readonly register: UseFormRegister<FactsDraft>;
  readonly control: Control<FactsDraft>;
  readonly setValue: UseFormSetValue<FactsDraft>;
  /** What the server said about each field. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Label, ordinal, names and assessed period: separate, because the 2025 award assesses 2024. */
export function FactsFields({ register, control, setValue, errors }: FactsFieldsProps) {
  const t = useMessages(editionsMessages);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t('facts.label')}
        hint={t('facts.label.hint')}
        error={errors.label}
        maxLength={60}
        required
        {...register('label')}
      />
      <TextField
        label={t('facts.ordinal')}
        hint={t('facts.ordinal.hint')}
        error={errors.ordinal}
        optional
        inputMode="numeric"
        maxLength={4}
        {...register('ordinal', {
          onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
            setValue('ordinal', target.value.replace(/\D/g, ''));
          },
        })}
      />
      <TextField
        label={t('facts.name-id')}
        error={errors['names.id']}
        lang="id"
        maxLength={200}
        required
        {...register('names.id')}
      />
      <TextField
        label={t('facts.name-en')}
        error={errors['names.en']}
        lang="en"
        maxLength={200}
        required
        {...register('names.en')}
      />
      <TextField
        label={t('facts.period-start')}
        error={errors.periodStart}
        type="date"
        required
        {...register('periodStart')}
      />
      <TextField
        label={t('facts.period-end')}
        error={errors.periodEnd}
        type="date"
        required
        {...register('periodEnd')}
      />
      <PeriodProposal control={control} setValue={setValue} />
    </div>
  );
}

/** Offers the whole year before the one in the label, while the period is something else. */
function PeriodProposal({ control, setValue }: Pick<FactsFieldsProps, 'control' | 'setValue'>) {
  const t = useMessages(editionsMessages);
  const [label, start, end] = useWatch({ control, name: ['label', 'periodStart', 'periodEnd'] });
  const year = usualYear(label);
  if (year === null) return null;
  const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  if (start === first && end === last) return null;
  return (
    <p className="text-sm text-quiet sm:col-span-2">
      {t('facts.period.suggest.hint', { label })}{' '}
      <button
        type="button"
        className="link font-medium text-primary"
        onClick={() => {
          setValue('periodStart', first, { shouldDirty: true });
          setValue('periodEnd', last, { shouldDirty: true });
        }}
      >
        {t('facts.period.suggest', { year })}
      </button>
    </p>
  );
}
