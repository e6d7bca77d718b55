import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';

import { dataOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { Page, Section } from '../../shared/page.js';
import { Loading, ProblemNotice, QueryView } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { editionsMessages } from '../editions/editions.messages.js';
import { EMPTY_FACTS, type FactsDraft, fromFactsDraft } from '../editions/facts-draft.js';
import { FactsFields } from '../editions/facts-fields.js';
import { ALL_OFF, SettingsFields } from '../editions/settings-fields.js';
import { type TimeZone, useRefreshEditions } from '../editions/use-editions.js';
import { StartFields } from './start-fields.js';
import { TemplateChoice } from './template-choice.js';
import { TemplatePreview } from './template-preview.js';
import { templatesMessages } from './templates.messages.js';
import { useTemplate, useTemplates } from './use-templates.js';

/** A new edition: a template, a name, the first day, the settings. */
export function Component() {
  const t = useMessages(templatesMessages);
  const words = useMessages(editionsMessages);
  const [search, setSearch] = useSearchParams();
  const templates = useTemplates();
  const code = search.get('template') ?? templates.data?.items[0]?.code ?? '';
  const preview = useTemplate(code);
  return (
    <Page title={t('create.title')} lead={t('create.lead')} up={{ to: '/app/editions', label: words('edition.up') }}>
      <QueryView query={templates} lines={20}>
        {({ items }) =>
          preview.isLoading ? (
            <Loading lines={20} />
          ) : (
            <>
              <Section title={t('create.template')}>
                <TemplateChoice
                  templates={items}
                  value={code}
                  onChange={(chosen) => {
                    setSearch({ template: chosen }, { replace: true, preventScrollReset: true });
                  }}
                />
                {code !== '' && (
                  <details className="mt-4" open>
                    <summary className="cursor-pointer font-medium">{t('create.preview')}</summary>
                    <div className="mt-4">
                      <QueryView query={preview}>{(template) => <TemplatePreview template={template} />}</QueryView>
                    </div>
                  </details>
                )}
              </Section>
              <CreateForm template={code} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function CreateForm({ template }: { readonly template: string }) {
  const t = useMessages(templatesMessages);
  const navigate = useNavigate();
  const refresh = useRefreshEditions();
  const [settings, setSettings] = useState(ALL_OFF);
  const [start, setStart] = useState<{ day: string; zone: TimeZone }>({ day: '', zone: 'Asia/Jakarta' });
  const [error, setError] = useState<unknown>(null);
  const form = useForm<FactsDraft>({ defaultValues: EMPTY_FACTS });
  const named = fieldErrors(error);
  const create = async (draft: FactsDraft): Promise<void> => {
    const facts = fromFactsDraft(draft);
    const steps = template !== '' && start.day !== '' ? { startsOn: start.day, timeZone: start.zone } : {};
    const made = dataOf(
      await api.POST('/api/v1/editions', {
        body: { ...facts, settings, ...(template === '' ? {} : { template }), ...steps },
      }),
    );
    await refresh();
    toast(t('create.done', { label: facts.label }));
    await navigate(`/app/editions/${made.id}`);
  };
  const submit = form.handleSubmit((draft) => {
    setError(null);
    return create(draft).catch(setError);
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Section title={t('create.facts')}>
        <FactsFields register={form.register} control={form.control} setValue={form.setValue} errors={named} />
      </Section>
      <Section title={t('create.calendar')} lead={t(template === '' ? 'create.calendar.none' : 'create.calendar.lead')}>
        {template !== '' && <StartFields value={start} onChange={setStart} errors={named} />}
      </Section>
      <Section title={t('create.settings')}>
        <SettingsFields value={settings} onChange={setSettings} />
      </Section>
      {error !== null && (
        <div className="mb-4">
          <ProblemNotice error={error} />
        </div>
      )}
      <button type="submit" className="btn btn-primary" disabled={form.formState.isSubmitting}>
        {form.formState.isSubmitting && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t('create.submit')}
      </button>
    </form>
  );
}
