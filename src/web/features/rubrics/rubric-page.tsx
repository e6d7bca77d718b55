import { useParams } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice, QueryView } from '../../shared/states.js';
import { StaleNotice } from '../../shared/stale.js';
import { UnsavedGuard } from '../../shared/unsaved.js';
import { editionsMessages } from '../editions/editions.messages.js';
import { useCanConfigure } from '../editions/permissions.js';
import { useEdition } from '../editions/use-editions.js';
import { diffBodies } from './body-diff.js';
import { EditorToolbar } from './editor-toolbar.js';
import { editorMessages } from './editor.messages.js';
import { FaultList } from './fault-list.js';
import { RubricEditor } from './rubric-editor.js';
import { RubricStanding } from './rubric-standing.js';
import { rubricsMessages } from './rubrics.messages.js';
import { useEditorState } from './use-editor-state.js';
import { useRubricCheck } from './use-rubric-check.js';
import { useRubricDraft } from './use-rubric-draft.js';
import { useRubricSaving } from './use-rubric-saving.js';
import { type Rubric, useRubric } from './use-rubrics.js';
import { useUndoKeys } from './use-undo-keys.js';

/** One rubric: to be changed while it has no marks, to be read once it has. */
export function Component() {
  const t = useMessages(rubricsMessages);
  const words = useMessages(editionsMessages);
  const format = useFormat();
  const { rubricId = '' } = useParams();
  const query = useRubric(rubricId);
  const rubric = query.data;
  const edition = useEdition(rubric?.editionId ?? '');
  // Nothing moves while it loads: the page stands once all of it is there.
  if (!rubric || !edition.data)
    return (
      <Page title={t('rubric.title')} wide up={{ to: '/app/editions', label: words('edition.up') }}>
        <QueryView query={query} lines={14}>
          {() => (
            <QueryView query={edition} lines={14}>
              {() => null}
            </QueryView>
          )}
        </QueryView>
      </Page>
    );
  return (
    <Page
      title={`${format.name(rubric.names)}, ${t('rubric.version', { number: rubric.number })}`}
      wide
      up={{ to: `/app/editions/${rubric.editionId}/rubrics`, label: t('rubric.up', { label: edition.data.label }) }}
    >
      <RubricWork key={rubric.id} rubric={rubric} isConcluded={edition.data.state === 'concluded'} />
    </Page>
  );
}

function RubricWork({ rubric, isConcluded }: { readonly rubric: Rubric; readonly isConcluded: boolean }) {
  const words = useMessages(editorMessages);
  const mayConfigure = useCanConfigure();
  const isReadOnly = !mayConfigure || rubric.isFrozen || isConcluded;
  const draft = useRubricDraft(rubric.id, { version: rubric.version, body: rubric.body });
  const check = useRubricCheck(draft.body, !isReadOnly);
  const editor = useEditorState(draft, { isReadOnly, isNew: false, faults: isReadOnly ? [] : check.faults });
  const saving = useRubricSaving(rubric.id, draft);
  useUndoKeys(draft);
  return (
    <RubricEditor editor={editor}>
      <UnsavedGuard when={draft.isChanged && !saving.isBusy} isKept />
      <RubricStanding rubric={rubric} isConcluded={isConcluded} />
      {!isReadOnly && (
        <EditorToolbar
          draft={draft}
          isNew={false}
          isBusy={saving.isBusy}
          isFaulty={check.faults.length > 0}
          onSave={() => void saving.save()}
          onDiscard={() => {
            draft.restart({ version: rubric.version, body: rubric.body });
          }}
        />
      )}
      {draft.isRestored && <p className="mb-4 text-sm font-medium text-warning">{words('editor.restored')}</p>}
      {saving.theirs && (
        <div className="mb-4">
          <StaleNotice
            fields={diffBodies(draft.body, saving.theirs.body).map(({ path, mine, theirs }) => ({
              label: path,
              yours: mine ?? '–',
              theirs: theirs ?? '–',
              isSame: false,
            }))}
            onKeep={() => void saving.keepMine()}
            onTake={saving.takeTheirs}
          />
        </div>
      )}
      {saving.error !== null && (
        <div className="mb-4">
          <ProblemNotice error={saving.error} />
        </div>
      )}
      {!isReadOnly && check.error !== null && (
        <div className="mb-4">
          <ProblemNotice error={check.error} />
        </div>
      )}
      {!isReadOnly && <FaultList check={check} />}
    </RubricEditor>
  );
}
