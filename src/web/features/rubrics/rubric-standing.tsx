import { useState } from 'react';
import { useNavigate } from 'react-router';

import { dataOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useCanConfigure } from '../editions/permissions.js';
import { rubricsMessages } from './rubrics.messages.js';
import { type Rubric } from './use-rubrics.js';

/** Why a rubric cannot be changed, where that is so, and the way on: a new version of it. */
export function RubricStanding({ rubric, isConcluded }: { readonly rubric: Rubric; readonly isConcluded: boolean }) {
  const t = useMessages(rubricsMessages);
  const format = useFormat();
  const mayConfigure = useCanConfigure();
  const hash = (
    <p className="mt-1 text-xs break-all text-quiet">
      {t('rubric.hash')}: <code>{rubric.ruleHash}</code>
    </p>
  );
  if (rubric.frozenAt !== null)
    return (
      <div className="mb-4 rounded-box border border-info/40 bg-info/8 p-4 text-sm">
        <p className="font-semibold text-info">
          {t('rubric.frozen.title', { since: format.instant(rubric.frozenAt) })}
        </p>
        <p className="mt-1 max-w-3xl">{t('rubric.frozen.lead')}</p>
        {hash}
        {mayConfigure && !isConcluded && <NewVersion rubric={rubric} />}
        {isConcluded && <p className="mt-2">{t('rubric.concluded')}</p>}
      </div>
    );
  return (
    <div className="mb-3 text-sm">
      {!mayConfigure && <p className="text-quiet">{t('rubric.reading')}</p>}
      {isConcluded && <p className="text-quiet">{t('rubric.concluded')}</p>}
      {hash}
    </div>
  );
}

function NewVersion({ rubric }: { readonly rubric: Rubric }) {
  const t = useMessages(rubricsMessages);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const make = async (): Promise<void> => {
    const params = { path: { id: rubric.id } };
    const made = dataOf(await api.POST('/api/v1/rubrics/{id}/versions', { params }));
    await refresh('/rubrics');
    toast(t('rubric.new-version.done', { number: made.number }));
    await navigate(`/app/rubrics/${made.id}`);
  };
  return (
    <div className="mt-3 flex flex-col gap-3">
      {error !== null && <ProblemNotice error={error} />}
      <button
        type="button"
        className="btn btn-primary btn-sm self-start"
        disabled={isBusy}
        onClick={() => {
          setBusy(true);
          setError(null);
          void make()
            .catch(setError)
            .finally(() => {
              setBusy(false);
            });
        }}
      >
        {isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t('rubric.new-version')}
      </button>
    </div>
  );
}
