import { useNavigate, useParams } from 'react-router';

import { assertDone } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { Page } from '../../shared/page.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { StaleNotice } from '../../shared/stale.js';
import { ProblemNotice, QueryView } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { UnsavedGuard } from '../../shared/unsaved.js';
import { editionsMessages } from '../editions/editions.messages.js';
import { useCanConfigure } from '../editions/permissions.js';
import { useEdition } from '../editions/use-editions.js';
import { useRubrics } from '../rubrics/use-rubrics.js';
import { categoriesMessages } from './categories.messages.js';
import { CategoryFields } from './category-fields.js';
import { type Category, useCategories, useCategory } from './use-categories.js';
import { useCategoryDraft } from './use-category-draft.js';
import { useCategoryTold } from './use-category-told.js';

/** One category: changed by the national secretariat, read by everybody else. */
export function Component() {
  const t = useMessages(categoriesMessages);
  const words = useMessages(editionsMessages);
  const format = useFormat();
  const { categoryId = '' } = useParams();
  const query = useCategory(categoryId);
  const category = query.data;
  const edition = useEdition(category?.editionId ?? '');
  const mayChange = useCanConfigure() && edition.data?.state !== 'concluded';
  // Nothing moves while it loads: the page stands once all of it is there.
  if (!category || !edition.data)
    return (
      <Page title={t('category.title')} up={{ to: '/app/editions', label: words('edition.up') }}>
        <QueryView query={query} lines={12}>
          {() => (
            <QueryView query={edition} lines={12}>
              {() => null}
            </QueryView>
          )}
        </QueryView>
      </Page>
    );
  return (
    <Page
      title={format.name(category.names)}
      up={{
        to: `/app/editions/${category.editionId}/categories`,
        label: t('category.up', { label: edition.data.label }),
      }}
      actions={mayChange && <RemoveCategory category={category} />}
    >
      <CategoryWork key={category.id} category={category} isReadOnly={!mayChange} />
    </Page>
  );
}

function CategoryWork({ category, isReadOnly }: { readonly category: Category; readonly isReadOnly: boolean }) {
  const words = useMessages(sharedMessages);
  const work = useCategoryDraft(category);
  const told = useCategoryTold(category.editionId);
  const rubrics = useRubrics(category.editionId).data ?? [];
  const categories = useCategories(category.editionId).data ?? [];
  const { draft, theirs, error } = work;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void work.save();
      }}
    >
      <UnsavedGuard when={work.isChanged && !work.isBusy} />
      {theirs && (
        <div className="mb-4">
          <StaleNotice
            fields={told(draft, theirs)}
            onKeep={() => void work.keepMine()}
            onTake={() => {
              work.discard(theirs);
            }}
          />
        </div>
      )}
      <CategoryFields
        draft={draft}
        onChange={work.change}
        isNew={false}
        isReadOnly={isReadOnly}
        rubrics={rubrics}
        categories={categories}
        errors={fieldErrors(error)}
      />
      {error !== null && (
        <div className="mb-4">
          <ProblemNotice error={error} />
        </div>
      )}
      {!isReadOnly && (
        <div className="flex flex-wrap gap-2">
          <button type="submit" className="btn btn-primary" disabled={!work.isChanged || work.isBusy}>
            {work.isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
            {words('save')}
          </button>
          <button
            type="button"
            className="btn"
            disabled={!work.isChanged || work.isBusy}
            onClick={() => {
              work.discard();
            }}
          >
            {words('cancel')}
          </button>
        </div>
      )}
    </form>
  );
}

function RemoveCategory({ category }: { readonly category: Category }) {
  const t = useMessages(categoriesMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const name = format.name(category.names);
  const remove = async (): Promise<void> => {
    assertDone(await api.DELETE('/api/v1/categories/{id}', { params: { path: { id: category.id } } }));
    await navigate(`/app/editions/${category.editionId}/categories`);
    toast(t('category.removed', { name }));
    await refresh('/api/v1/editions/{id}/categories');
  };
  return (
    <Confirm
      trigger={t('category.remove')}
      title={t('category.remove.title', { name })}
      consequence={t('category.remove.lead', { name, code: category.code })}
      verb={t('category.remove')}
      destructive
      onConfirm={remove}
    />
  );
}
