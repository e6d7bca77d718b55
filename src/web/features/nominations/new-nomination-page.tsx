import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import { answered } from '../../api/answered.js';
import { api } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page, Section } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { UnsavedGuard } from '../../shared/unsaved.js';
import { type Category, useCategories } from '../categories/use-categories.js';
import { nominationStateMessages } from '../nominations-own/nomination-state.messages.js';
import { EMPTY, missingIn, type NomineeDraft, toNominee } from './new/nominee-draft.js';
import { Choice, NomineeFields } from './new/nominee-fields.js';
import { newNominationMessages } from './new/new-nomination.messages.js';
import { type Nomination } from './next-states.js';
import { useEditionInView } from './use-nominations.js';
import { useRepeatKey } from './use-repeat-key.js';

/** Puts one nominee forward in the name of the secretariat. */
export function Component() {
  const t = useMessages(newNominationMessages);
  const format = useFormat();
  const [search] = useSearchParams();
  const { edition } = useEditionInView(search.get('edition') ?? '');
  const categories = useCategories(edition?.id ?? '').data ?? [];
  const form = useNominationForm(categories);
  const { draft, change, category, errors, error, isBusy } = form;
  const options = useCategoryOptions(categories);
  const isForField = Object.keys(errors).length > 0;
  return (
    <Page
      title={t('new.title')}
      lead={t('new.lead', { edition: edition ? format.name(edition.names) : '…' })}
      up={{ to: `/app/nominations${edition ? `?edition=${edition.id}` : ''}`, label: t('new.up') }}
    >
      <UnsavedGuard when={form.isDirty} />
      <Section>
        <form
          className="flex max-w-xl flex-col gap-4"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void form.submit();
          }}
        >
          {error !== null && !isForField && <ProblemNotice error={error} />}
          <Choice
            label={t('new.category')}
            value={draft.categoryId}
            error={errors.categoryId}
            options={options}
            onChoose={(categoryId) => {
              change({ ...EMPTY, categoryId });
            }}
          />
          {category && <NomineeFields draft={draft} category={category} errors={errors} onChange={change} />}
          <div>
            <button type="submit" className="btn btn-primary" disabled={isBusy}>
              {isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
              {t('new.submit')}
            </button>
          </div>
        </form>
      </Section>
    </Page>
  );
}

function useCategoryOptions(categories: readonly Category[]): readonly (readonly [string, string])[] {
  const format = useFormat();
  const words = useMessages(nominationStateMessages);
  return categories.map(({ id, names, level }) => [id, `${format.name(names)} · ${words(`level.${level}`)}`] as const);
}

function useNominationForm(categories: readonly Category[]) {
  const t = useMessages(newNominationMessages);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const keyOf = useRepeatKey();
  const [draft, setDraft] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [phase, setPhase] = useState<'typing' | 'sending' | 'done'>('typing');
  const category = categories.find(({ id }) => id === draft.categoryId);
  const missing = missingIn(draft, category);

  const send = async (kind: Category['nomineeKind']): Promise<void> => {
    const body = { categoryId: draft.categoryId, nominee: toNominee(draft, kind) };
    const made: Nomination = await answered(api.POST('/api/v1/nominations', { params: { header: keyOf(body) }, body }));
    await refresh('/api/v1/nominations');
    toast(t('new.done', { name: made.nominee.name }));
    setPhase('done');
    await navigate(`/app/nominations/${made.id}`);
  };
  return {
    draft,
    category,
    error,
    isBusy: phase === 'sending',
    isDirty: phase === 'typing' && draft.categoryId !== '',
    errors: { ...serverErrors(error), ...(isChecked ? byField(missing, t('new.missing')) : {}) },
    change: (change: Partial<NomineeDraft>): void => {
      setDraft({ ...draft, ...change });
      setError(null);
    },
    submit: async (): Promise<void> => {
      setChecked(true);
      if (!category || missing.length > 0) return;
      setPhase('sending');
      setError(null);
      await send(category.nomineeKind).catch((refusal: unknown) => {
        setError(refusal);
        setPhase('typing');
      });
    },
  };
}

const byField = (
  fields: readonly (keyof NomineeDraft)[],
  message: string,
): Partial<Record<keyof NomineeDraft, string>> => Object.fromEntries(fields.map((field) => [field, message]));

/** The server names the fields of the nominee with a prefix. */
const serverErrors = (error: unknown): Partial<Record<keyof NomineeDraft, string>> =>
  Object.fromEntries(
    Object.entries(fieldErrors(error)).map(([field, message]) => [field.replace('nominee.', ''), message]),
  );
