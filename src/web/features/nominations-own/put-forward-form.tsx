import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';

import { api } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Deadline } from '../../shared/deadline.js';
import { SelectField } from '../../shared/field.js';
import { Section } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { BusinessFields } from './business-fields.js';
import { nominationStateMessages } from './nomination-state.messages.js';
import { type OpenCategory } from './open-categories.js';
import { PlaceFields } from './place-fields.js';
import { EMPTY, faultsOf, type PutForward, toRequest } from './put-forward.js';
import { putForwardMessages } from './put-forward.messages.js';

/** Category, region and name; what else is asked depends on the kind of nominee that the category takes. */
export function PutForwardForm({ categories }: { readonly categories: readonly OpenCategory[] }) {
  const t = useMessages(putForwardMessages);
  const memory = useQueryClient();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<unknown>(null);
  const [isChecked, setChecked] = useState(false);
  const form = useForm<PutForward>({ defaultValues: EMPTY });
  const given = useWatch({ control: form.control }) as PutForward;
  const chosen = categories.find((one) => one.category.id === given.categoryId);
  const category = chosen?.category;
  const faults = isChecked ? faultsOf(given, category) : {};
  const refused = fieldErrors(refusal);
  const errorOf = (field: keyof PutForward): string | undefined => {
    const fault = faults[field];
    return fault === undefined ? (refused[`nominee.${field}`] ?? refused[field]) : t(fault);
  };
  const submit = form.handleSubmit(async (wish) => {
    setChecked(true);
    setRefusal(null);
    if (!category || Object.keys(faultsOf(wish, category)).length > 0) return;
    const { data, error } = await api.POST('/api/v1/nominations', { body: toRequest(wish, category) });
    if (!data) {
      setRefusal(error);
      return;
    }
    toast(t('forward.done', { name: data.nominee.name }));
    await memory.invalidateQueries({ queryKey: ['own-nominations'] });
    await navigate(`/app/my-nominations/${data.id}`);
  });
  const isBusiness = category?.nomineeKind === 'company' || category?.nomineeKind === 'umkm';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        submit(event).catch(setRefusal);
      }}
    >
      <Section>
        <CategoryField
          categories={categories}
          closesAt={chosen?.closesAt}
          error={errorOf('categoryId')}
          {...form.register('categoryId')}
        />
      </Section>
      {category && (
        <Section title={t('forward.place')}>
          <PlaceFields category={category} given={given} form={form} errorOf={errorOf} />
        </Section>
      )}
      {category && isBusiness && (
        <Section title={t('forward.business')}>
          <BusinessFields category={category} form={form} errorOf={errorOf} />
        </Section>
      )}
      {refusal !== null && (
        <div className="mb-6">
          <ProblemNotice error={refusal} />
        </div>
      )}
      <button type="submit" className="btn btn-primary" disabled={form.formState.isSubmitting}>
        {form.formState.isSubmitting && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t('forward.submit')}
      </button>
    </form>
  );
}

type CategoryFieldProps = Omit<React.ComponentProps<'select'>, 'id'> & {
  readonly categories: readonly OpenCategory[];
  /** When the call of the chosen category ends. */
  readonly closesAt: string | undefined;
  readonly error: string | undefined;
};

function CategoryField({ categories, closesAt, error, ...select }: CategoryFieldProps) {
  const t = useMessages(putForwardMessages);
  const words = useMessages(nominationStateMessages);
  const format = useFormat();
  const groups = Map.groupBy(
    categories,
    ({ edition, category }) => `${format.name(edition.names)} · ${words(`level.${category.level}`)}`,
  );
  return (
    <div className="flex flex-col gap-3">
      <SelectField label={t('forward.category')} required error={error} {...select}>
        <option value="">{t('forward.category.choose')}</option>
        {[...groups].map(([label, members]) => (
          <optgroup key={label} label={label}>
            {members.map(({ category }) => (
              <option key={category.id} value={category.id}>
                {format.name(category.names)}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      {closesAt !== undefined && (
        <p className="text-sm text-quiet">
          {t('forward.deadline')} <Deadline at={closesAt} />
        </p>
      )}
    </div>
  );
}
