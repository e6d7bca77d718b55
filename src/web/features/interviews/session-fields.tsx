import { useMessages } from '../../i18n/messages.js';
import { SelectField, TextField } from '../../shared/field.js';
import { SESSION_ZONES, type SessionZone, ZONE_NAMES } from './clock-times.js';
import { interviewsMessages } from './interviews.messages.js';
import { type SessionDraft } from './session-draft.js';
import { usePanels } from './use-days.js';

const MODES = ['on_site', 'online', 'hybrid'] as const;

interface FieldsProps {
  readonly draft: SessionDraft;
  readonly isNew: boolean;
  readonly isDayFixed: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (draft: SessionDraft) => void;
}

export function SessionFields({ draft, isNew, isDayFixed, errors, onChange }: FieldsProps) {
  const t = useMessages(interviewsMessages);
  return (
    <>
      {isNew && <PanelField draft={draft} onChange={onChange} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          required
          disabled={isDayFixed}
          label={t('session.day')}
          value={draft.heldOn}
          error={errors.heldOn}
          {...(isDayFixed ? { hint: t('session.fixed') } : {})}
          onChange={({ target }) => {
            onChange({ ...draft, heldOn: target.value });
          }}
        />
        <SelectField
          label={t('session.zone')}
          disabled={isDayFixed}
          value={draft.timeZone}
          error={errors.timeZone}
          onChange={({ target }) => {
            onChange({ ...draft, timeZone: target.value as SessionZone });
          }}
        >
          {SESSION_ZONES.map((zone) => (
            <option key={zone} value={zone}>
              {ZONE_NAMES[zone]} ({zone.replace('Asia/', '')})
            </option>
          ))}
        </SelectField>
      </div>
      <SelectField
        label={t('session.mode')}
        value={draft.mode}
        error={errors.mode}
        onChange={({ target }) => {
          onChange({ ...draft, mode: target.value as SessionDraft['mode'] });
        }}
      >
        {MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(`mode.${mode}`)}
          </option>
        ))}
      </SelectField>
      {draft.mode !== 'online' && (
        <TextField
          label={t('session.room')}
          required
          maxLength={300}
          value={draft.room}
          error={errors.room}
          onChange={({ target }) => {
            onChange({ ...draft, room: target.value });
          }}
        />
      )}
      {draft.mode !== 'on_site' && (
        <TextField
          type="url"
          label={t('session.link')}
          hint={t('session.link.hint')}
          required
          maxLength={1000}
          value={draft.link}
          error={errors.link}
          onChange={({ target }) => {
            onChange({ ...draft, link: target.value });
          }}
        />
      )}
    </>
  );
}

function PanelField({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const t = useMessages(interviewsMessages);
  const panels = usePanels();
  return (
    <SelectField
      label={t('calendar.panel')}
      required
      value={draft.panelId}
      onChange={({ target }) => {
        onChange({ ...draft, panelId: target.value });
      }}
    >
      <option value="" disabled>
        –
      </option>
      {panels.data?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
