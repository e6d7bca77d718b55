import { useMessages } from '../../i18n/messages.js';
import { zoneName } from '../../i18n/format.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField, TextField } from '../../shared/field.js';
import { TIME_ZONES } from '../editions/wall-clock.js';
import { type TimeZone } from '../editions/use-editions.js';
import { type TypedInstant } from './embargo-time.js';
import { publicationMessages } from './publication.messages.js';

interface FieldsProps {
  readonly value: TypedInstant;
  readonly onChange: (value: TypedInstant) => void;
  readonly error?: string | undefined;
}

/** Day, clock and zone of an instant; the clock takes seconds, because an announcement may be timed to a moment on stage. */
export function InstantFields({ value, onChange, error }: FieldsProps) {
  const t = useMessages(publicationMessages);
  const { language } = useFormat();
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <TextField
        type="date"
        required
        label={t('field.day')}
        value={value.day}
        error={error}
        onChange={({ target }) => {
          onChange({ ...value, day: target.value });
        }}
      />
      <TextField
        type="time"
        step={1}
        required
        label={t('field.clock')}
        value={value.clock}
        onChange={({ target }) => {
          onChange({ ...value, clock: target.value });
        }}
      />
      <SelectField
        label={t('field.zone')}
        value={value.zone}
        onChange={({ target }) => {
          onChange({ ...value, zone: target.value as TimeZone });
        }}
      >
        {TIME_ZONES.map((zone) => (
          <option key={zone} value={zone}>
            {zoneName(zone, new Date(), language)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
