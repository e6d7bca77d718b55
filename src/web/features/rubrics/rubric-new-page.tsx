import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';

import { dataOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { Page } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { UnsavedGuard } from '../../shared/unsaved.js';
import { useEdition } from '../editions/use-editions.js';
import { useTemplate } from '../templates/use-templates.js';
import { dropDraft } from './draft-store.js';
import { EditorToolbar } from './editor-toolbar.js';
import { editorMessages } from './editor.messages.js';
import { FaultList } from './fault-list.js';
import { type Body, codesOf, freeCode, newBody } from './rubric-body.js';
import { RubricEditor } from './rubric-editor.js';
import { RubricStart } from './rubric-start.js';
import { rubricsMessages } from './rubrics.messages.js';
import { useEditorState } from './use-editor-state.js';
import { useRubricCheck } from './use-rubric-check.js';
import { useRubricDraft } from './use-rubric-draft.js';
import { useRubric, useRubrics } from './use-rubrics.js';
import { useUndoKeys } from './use-undo-keys.js';

/** A rubric that is not stored yet: first where it begins, then the same editor. What it begins with stands in the address. */
export function Component() {
  const t = useMessages(rubricsMessages);
  const { editionId = '' } = useParams();
  const edition = useEdition(editionId);
  const [search] = useSearchParams();
  const from = search.get('from');
  const start = useStart(editionId, from);
  return (
    <Page
      title={t('rubric.new')}
      wide={from !== null}
      up={{
        to: `/app/editions/${editionId}/rubrics`,
        label: t('rubric.up', { label: edition.data?.label ?? '…' }),
      }}
    >
      {from === null ? (
        <RubricStart editionId={editionId} />
      ) : start ? (
        <NewRubric key={from} editionId={editionId} from={from} start={start} />
      ) : (
        <Loading lines={14} />
      )}
    </Page>
  );
}

/** The document to begin with: `empty`, `rubric:<id>` or `template:<code>:<rubric code>`; its code is one that is free. */
function useStart(editionId: string, from: string | null): Body | undefined {
  const [kind = '', id = '', code = ''] = (from ?? '').split(':');
  const rubrics = useRubrics(editionId).data;
  const rubric = useRubric(kind === 'rubric' ? id : '').data;
  const template = useTemplate(kind === 'template' ? id : '').data;
  if (!rubrics) return undefined;
  const taken = rubrics.map((one) => one.code);
  if (kind === 'empty') return newBody(freeCode(taken, 'RUBRIK_'));
  const body = kind === 'rubric' ? rubric?.body : template?.rubrics.find((one) => one.body.code === code)?.body;
  return body && { ...body, code: taken.includes(body.code) ? freeCode(taken, `${body.code}_`) : body.code };
}

interface NewRubricProps {
  readonly editionId: string;
  readonly from: string;
  readonly start: Body;
}

function NewRubric({ editionId, from, start }: NewRubricProps) {
  const t = useMessages(editorMessages);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // The document to begin with is made anew at every look; the draft begins with the first.
  const [first] = useState(start);
  const key = `new.${editionId}.${from}`;
  const draft = useRubricDraft(key, { version: 0, body: first });
  const check = useRubricCheck(draft.body, true);
  const editor = useEditorState(draft, { isReadOnly: false, isNew: true, faults: check.faults });
  useUndoKeys(draft);
  const create = async (): Promise<void> => {
    const params = { path: { id: editionId } };
    const made = dataOf(await api.POST('/api/v1/editions/{id}/rubrics', { params, body: draft.body }));
    setDone(true);
    draft.restart({ version: 0, body: draft.body });
    dropDraft(key);
    await refresh('/rubrics');
    toast(t('editor.saved', { code: made.code }));
    await navigate(`/app/rubrics/${made.id}`, { replace: true });
  };
  const save = (): void => {
    setBusy(true);
    setError(null);
    void create()
      .catch(setError)
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <RubricEditor editor={editor}>
      <UnsavedGuard when={draft.isChanged && !isDone} isKept />
      <EditorToolbar
        draft={draft}
        isNew
        isBusy={isBusy}
        isFaulty={check.faults.length > 0 || codesOf(draft.body).length === 0}
        onSave={save}
        onDiscard={() => {
          draft.restart({ version: 0, body: first });
        }}
      />
      {draft.isRestored && <p className="mb-4 text-sm font-medium text-warning">{t('editor.restored')}</p>}
      {error !== null && (
        <div className="mb-4">
          <ProblemNotice error={error} />
        </div>
      )}
      <FaultList check={check} />
    </RubricEditor>
  );
}
