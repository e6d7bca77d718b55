import { useState } from 'react';
import { useNavigate } from 'react-router';

import { dataOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Page, Section } from '../../shared/page.js';
import { toast } from '../../shared/toasts.js';
import { editionsMessages } from '../editions/editions.messages.js';
import { useRefreshEditions } from '../editions/use-editions.js';
import { type EditionDocument, outlineOf, readDocument } from './edition-document.js';
import { ImportFaults } from './import-faults.js';
import { RubricOutline } from './rubric-outline.js';
import { CategoryOutline } from './template-preview.js';
import { templatesMessages } from './templates.messages.js';

interface Chosen {
  readonly name: string;
  readonly document: EditionDocument;
}

/** An edition from a file: seen before it is sent, and every fault named when it is refused. */
export function Component() {
  const t = useMessages(templatesMessages);
  const words = useMessages(editionsMessages);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = await readDocument(file);
    setChosen(read.ok ? { name: file.name, document: read.document } : null);
    setFault(read.ok ? null : t(read.fault, { name: file.name }));
  };
  return (
    <Page title={t('import.title')} lead={t('import.lead')} up={{ to: '/app/editions', label: words('edition.up') }}>
      <div
        className="mb-6 flex flex-col items-center gap-2 rounded-box border border-dashed border-base-300 bg-base-100 px-6 py-10 text-center"
        onDragOver={(event) => {
          event.preventDefault();
        }}
        onDrop={(event) => {
          event.preventDefault();
          void choose(event.dataTransfer.files[0]);
        }}
      >
        <label className="btn btn-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary">
          {t('import.choose')}
          <input
            type="file"
            accept="application/json,.json"
            className="sr-only"
            onChange={({ target }) => {
              void choose(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
        <p className="text-sm text-quiet">{t('import.drop')}</p>
        {fault !== null && (
          <p role="alert" className="text-sm font-medium text-error">
            {fault}
          </p>
        )}
      </div>
      {chosen && <Found key={chosen.name} chosen={chosen} />}
    </Page>
  );
}

function Found({ chosen: { name, document } }: { readonly chosen: Chosen }) {
  const t = useMessages(templatesMessages);
  const words = useMessages(editionsMessages);
  const navigate = useNavigate();
  const refresh = useRefreshEditions();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const outline = outlineOf(document);
  const send = async (): Promise<void> => {
    const made = dataOf(await api.POST('/api/v1/editions/imports', { body: document }));
    await refresh();
    toast(t('import.done', { label: made.label }));
    await navigate(`/app/editions/${made.id}`);
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    await send().catch(setError);
    setBusy(false);
  };
  return (
    <Section
      title={t('import.found', { name })}
      lead={`${outline.label} · ${words('check.stages', { count: outline.stages })}`}
      actions={
        <button type="button" className="btn btn-primary" disabled={isBusy} onClick={() => void submit()}>
          {isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
          {t('import.submit')}
        </button>
      }
    >
      {error !== null && <ImportFaults error={error} />}
      <CategoryOutline categories={outline.categories} />
      <ul className="mt-6 flex flex-col gap-4">
        {outline.rubrics.map((body) => (
          <li key={body.code}>
            <RubricOutline body={body} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
