import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';

import { dataOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { UnsavedGuard } from '../../shared/unsaved.js';
import { type Level, useEdition } from '../editions/use-editions.js';
import { type RubricSummary, useRubrics } from '../rubrics/use-rubrics.js';
import { categoriesMessages } from './categories.messages.js';
import { newCategoryDraft, toCreate } from './category-draft.js';
import { CategoryFields } from './category-fields.js';
import { type Category, useCategories } from './use-categories.js';

/** A new category of an edition; its level stands in the address. */
export function Component() {
  const t = useMessages(categoriesMessages);
  const { editionId = '' } = useParams();
  const [search] = useSearchParams();
  const edition = useEdition(editionId);
  const rubrics = useRubrics(editionId).data;
  const categories = useCategories(editionId).data;
  const level = search.get('level') === 'national' ? 'national' : 'provincial';
  return (
    <Page
      title={t('category.new')}
      up={{
        to: `/app/editions/${editionId}/categories`,
        label: t('category.up', { label: edition.data?.label ?? '…' }),
      }}
    >
      {rubrics && categories ? (
        <NewCategory editionId={editionId} level={level} rubrics={rubrics} categories={categories} />
      ) : (
        <Loading lines={12} />
      )}
    </Page>
  );
}

interface NewCategoryProps {
  readonly editionId: string;
  readonly level: Level;
  readonly rubrics: readonly RubricSummary[];
  readonly categories: readonly Category[];
}

function NewCategory({ editionId, level, rubrics, categories }: NewCategoryProps) {
  const t = useMessages(categoriesMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [first] = useState(() =>
    newCategoryDraft(level, 1 + categories.filter((category) => category.level === level).length),
  );
  const [draft, setDraft] = useState(first);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const create = async (): Promise<void> => {
    const params = { path: { id: editionId } };
    const made = dataOf(await api.POST('/api/v1/editions/{id}/categories', { params, body: toCreate(draft) }));
    await refresh('/categories');
    toast(t('category.created', { name: format.name(made.names) }));
    await navigate(`/app/editions/${editionId}/categories`);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        setError(null);
        void create()
          .catch(setError)
          .finally(() => {
            setBusy(false);
          });
      }}
    >
      <UnsavedGuard when={draft !== first && !isBusy} />
      <CategoryFields
        draft={draft}
        onChange={setDraft}
        isNew
        isReadOnly={false}
        rubrics={rubrics}
        categories={categories}
        errors={fieldErrors(error)}
      />
      {error !== null && (
        <div className="mb-4">
          <ProblemNotice error={error} />
        </div>
      )}
      <button type="submit" className="btn btn-primary" disabled={isBusy}>
        {isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t('category.create')}
      </button>
    </form>
  );
}
