import { queries, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField, TextField } from '../../shared/field.js';
import { panelsMessages } from './panels.messages.js';

type SeatRole = Schemas['SeatView']['role'];

/** A seat that is being thought of. */
export interface SeatDraft {
  readonly number: string;
  readonly role: SeatRole;
  readonly constituencyCode: string;
}

const ROLES: readonly SeatRole[] = ['chair', 'secretary', 'member'];

interface FieldsProps {
  readonly draft: SeatDraft;
  readonly onChange: (draft: SeatDraft) => void;
  readonly errors: Readonly<Record<string, string>>;
}

/** Number, role and constituency of a seat. */
export function SeatFields({ draft, onChange, errors }: FieldsProps) {
  const t = useMessages(panelsMessages);
  const format = useFormat();
  const constituencies = queries.useQuery('get', '/api/v1/reference/constituencies', {}, { staleTime: Infinity });
  return (
    <div className="grid grow gap-3 sm:grid-cols-[6rem_1fr_2fr]">
      <TextField
        type="number"
        inputMode="numeric"
        min={1}
        max={99}
        required
        label={t('seat.number.full')}
        value={draft.number}
        error={errors.number}
        onChange={({ target }) => {
          onChange({ ...draft, number: target.value });
        }}
      />
      <SelectField
        label={t('seat.role')}
        value={draft.role}
        error={errors.role}
        onChange={({ target }) => {
          onChange({ ...draft, role: target.value as SeatRole });
        }}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('seat.constituency')}
        required
        value={draft.constituencyCode}
        error={errors.constituencyCode}
        onChange={({ target }) => {
          onChange({ ...draft, constituencyCode: target.value });
        }}
      >
        <option value="" disabled>
          –
        </option>
        {constituencies.data?.items.map(({ code, names }) => (
          <option key={code} value={code}>
            {format.name(names)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
