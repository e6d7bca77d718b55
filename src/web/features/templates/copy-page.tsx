import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';

import { dataOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { Page, Section } from '../../shared/page.js';
import { ProblemNotice, QueryView } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { editionsMessages } from '../editions/editions.messages.js';
import { type FactsDraft, fromFactsDraft, nextFacts } from '../editions/facts-draft.js';
import { FactsFields } from '../editions/facts-fields.js';
import { type Edition, useEdition, useRefreshEditions } from '../editions/use-editions.js';
import { templatesMessages } from './templates.messages.js';

/** A new edition like one that was, a year later. */
export function Component() {
  const t = useMessages(templatesMessages);
  const words = useMessages(editionsMessages);
  const { editionId = '' } = useParams();
  const query = useEdition(editionId);
  return (
    <Page
      title={t('copy.title')}
      lead={t('copy.lead')}
      up={{ to: `/app/editions/${editionId}`, label: words('edition.one') }}
    >
      <QueryView query={query}>{(edition) => <CopyForm edition={edition} />}</QueryView>
    </Page>
  );
}

function CopyForm({ edition }: { readonly edition: Edition }) {
  const t = useMessages(templatesMessages);
  const navigate = useNavigate();
  const refresh = useRefreshEditions();
  const [error, setError] = useState<unknown>(null);
  const form = useForm<FactsDraft>({ defaultValues: nextFacts(edition) });
  const copy = async (draft: FactsDraft): Promise<void> => {
    const body = fromFactsDraft(draft);
    const made = dataOf(await api.POST('/api/v1/editions/{id}/copies', { params: { path: { id: edition.id } }, body }));
    await refresh();
    toast(t('create.done', { label: body.label }));
    await navigate(`/app/editions/${made.id}`);
  };
  const submit = form.handleSubmit((draft) => {
    setError(null);
    return copy(draft).catch(setError);
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Section title={t('copy.facts', { label: edition.label })}>
        <FactsFields
          register={form.register}
          control={form.control}
          setValue={form.setValue}
          errors={fieldErrors(error)}
        />
      </Section>
      {error !== null && (
        <div className="mb-4">
          <ProblemNotice error={error} />
        </div>
      )}
      <button type="submit" className="btn btn-primary" disabled={form.formState.isSubmitting}>
        {form.formState.isSubmitting && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t('copy.submit')}
      </button>
    </form>
  );
}
