import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, ifMatch, type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { TextField } from '../../shared/field.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { isStale, StaleNotice } from '../../shared/stale.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { CategoryChoice } from './category-choice.js';
import { type PanelDraft, panelDraft, panelFields, panelWish } from './panel-draft.js';
import { panelsMessages } from './panels.messages.js';
import { useCategoryNames } from './use-category-names.js';

interface EditorProps {
  readonly panel: Schemas['PanelView'];
  readonly onDone: () => void;
}

/** Changes a panel as it was when editing began; a change of somebody else in between is shown, never overwritten unseen. */
export function PanelEditor({ panel, onDone }: EditorProps) {
  const t = useMessages(panelsMessages);
  const common = useMessages(sharedMessages);
  const refresh = useRefresh();
  const [draft, setDraft] = useState<PanelDraft>(() => panelDraft(panel));
  const [seen, setSeen] = useState(panel.version);
  const saving = useMutation<unknown, unknown, number>({
    mutationFn: (version) =>
      answered(
        api.PATCH('/api/v1/panels/{id}', {
          params: { path: { id: panel.id }, header: ifMatch(version) },
          body: panelWish(draft),
        }),
      ),
    onSuccess: async () => {
      await refresh('/api/v1/panels');
      toast(t('panel.saved'));
      onDone();
    },
    onError: (error) => (isStale(error) ? refresh(panel.id) : undefined),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    saving.mutate(seen);
  };
  const errors = fieldErrors(saving.error);
  const change = (part: Partial<PanelDraft>): void => {
    setDraft((old) => ({ ...old, ...part }));
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <IdentityFields draft={draft} onChange={change} errors={errors} />
      <CategoryChoice
        editionId={panel.editionId}
        level={panel.level}
        chosen={draft.categoryIds}
        onChange={(categoryIds) => {
          change({ categoryIds });
        }}
        error={errors.categoryIds}
      />
      {isStale(saving.error) ? (
        <Clash
          panel={panel}
          draft={draft}
          onTake={() => {
            setDraft(panelDraft(panel));
            setSeen(panel.version);
            saving.reset();
          }}
          onKeep={() => {
            setSeen(panel.version);
            saving.mutate(panel.version);
          }}
        />
      ) : (
        saving.isError && <ProblemNotice error={saving.error} />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <button type="button" className="btn" onClick={onDone}>
          {common('cancel')}
        </button>
        <button type="submit" className="btn btn-primary" disabled={saving.isPending}>
          {common('save')}
        </button>
      </div>
    </form>
  );
}

interface ClashProps {
  readonly panel: Schemas['PanelView'];
  readonly draft: PanelDraft;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

function Clash({ panel, draft, onKeep, onTake }: ClashProps) {
  const t = useMessages(panelsMessages);
  const nameOf = useCategoryNames([panel.editionId]);
  const labels = {
    name: t('panels.name'),
    decreeNumber: t('panel.decree'),
    decreedOn: t('panel.decreed-on'),
    categoryIds: t('panels.categories'),
  };
  return (
    <StaleNotice
      fields={panelFields(panelDraft(panel), draft, labels, nameOf ?? ((id) => id))}
      onKeep={onKeep}
      onTake={onTake}
    />
  );
}

interface FieldsProps {
  readonly draft: Pick<PanelDraft, 'name' | 'decreeNumber' | 'decreedOn'>;
  readonly onChange: (part: Partial<PanelDraft>) => void;
  readonly errors: Readonly<Record<string, string>>;
}

/** Name and decree; the same fields when a panel is appointed and when it is changed. */
export function IdentityFields({ draft, onChange, errors }: FieldsProps) {
  const t = useMessages(panelsMessages);
  return (
    <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr]">
      <TextField
        label={t('panels.name')}
        value={draft.name}
        required
        maxLength={200}
        error={errors.name}
        onChange={({ target }) => {
          onChange({ name: target.value });
        }}
      />
      <TextField
        label={t('panel.decree')}
        optional
        value={draft.decreeNumber}
        maxLength={200}
        error={errors.decreeNumber}
        onChange={({ target }) => {
          onChange({ decreeNumber: target.value });
        }}
      />
      <TextField
        type="date"
        label={t('panel.decreed-on')}
        optional
        value={draft.decreedOn}
        error={errors.decreedOn}
        onChange={({ target }) => {
          onChange({ decreedOn: target.value });
        }}
      />
    </div>
  );
}
