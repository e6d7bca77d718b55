import { useState } from 'react';
import { useForm } from 'react-hook-form';

import { assertDone, dataOf } from '../../api/answer.js';
import { api, ifMatch } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { isStale, StaleNotice } from '../../shared/stale.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { UnsavedGuard } from '../../shared/unsaved.js';
import { editionsMessages } from './editions.messages.js';
import { type FactsDraft, fromFactsDraft, toFactsDraft } from './facts-draft.js';
import { FactsFields } from './facts-fields.js';
import { SettingsFields } from './settings-fields.js';
import { type Edition, useRefreshEditions } from './use-editions.js';
import { useEditionFields } from './use-edition-fields.js';

interface FactsFormProps {
  readonly edition: Edition;
  readonly onDone: () => void;
}

/** Changes what the edition is called and how it behaves; a version saved meanwhile by somebody else is shown beside it. */
export function FactsForm({ edition, onDone }: FactsFormProps) {
  const t = useMessages(editionsMessages);
  const words = useMessages(sharedMessages);
  const refresh = useRefreshEditions();
  // The form belongs to the version it was opened with, not to whatever arrives while somebody types.
  const [base, setBase] = useState(edition);
  const [settings, setSettings] = useState(edition.settings);
  const [theirs, setTheirs] = useState<Edition | null>(null);
  const [error, setError] = useState<unknown>(null);
  const form = useForm<FactsDraft>({ defaultValues: toFactsDraft(edition) });
  const isChanged = form.formState.isDirty || JSON.stringify(settings) !== JSON.stringify(base.settings);
  const fields = useEditionFields({ ...fromFactsDraft(form.getValues()), settings }, theirs);

  const save = async (onto: Edition): Promise<void> => {
    setError(null);
    const params = { path: { id: edition.id }, header: ifMatch(onto.version) };
    const body = { ...fromFactsDraft(form.getValues()), settings };
    const answer = await api.PATCH('/api/v1/editions/{id}', { params, body });
    if (isStale(answer.error)) {
      setTheirs(dataOf(await api.GET('/api/v1/editions/{id}', { params: { path: { id: edition.id } } })));
      return;
    }
    assertDone(answer);
    form.reset(form.getValues());
    await refresh();
    toast(t('facts.saved'));
    onDone();
  };
  const attempt = (onto: Edition): Promise<void> => save(onto).catch(setError);
  const submit = form.handleSubmit(() => attempt(base));
  return (
    <form className="flex flex-col gap-6" noValidate onSubmit={(event) => void submit(event)}>
      <UnsavedGuard when={isChanged && !form.formState.isSubmitting} />
      {theirs && (
        <StaleNotice
          fields={fields}
          onTake={() => {
            void refresh();
            onDone();
          }}
          onKeep={() => {
            setBase(theirs);
            setTheirs(null);
            void attempt(theirs);
          }}
        />
      )}
      {error !== null && <ProblemNotice error={error} />}
      <FactsFields
        register={form.register}
        control={form.control}
        setValue={form.setValue}
        errors={fieldErrors(error)}
      />
      <div>
        <h3 className="mb-3 font-semibold">{t('settings.title')}</h3>
        <SettingsFields value={settings} onChange={setSettings} />
      </div>
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="btn btn-primary" disabled={form.formState.isSubmitting}>
          {form.formState.isSubmitting && <span className="loading loading-spinner loading-xs" aria-hidden />}
          {words('save')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {words('cancel')}
        </button>
      </div>
    </form>
  );
}
