import { zoneName } from '../../i18n/format.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField, TextField } from '../../shared/field.js';
import { type TimeZone } from '../editions/use-editions.js';
import { TIME_ZONES } from '../editions/wall-clock.js';
import { templatesMessages } from './templates.messages.js';

interface Start {
  readonly day: string;
  readonly zone: TimeZone;
}

interface StartFieldsProps {
  readonly value: Start;
  readonly onChange: (start: Start) => void;
  readonly errors: Readonly<Record<string, string>>;
}

/** From which day, and in whose zone, the steps of a template are counted. */
export function StartFields({ value, onChange, errors }: StartFieldsProps) {
  const t = useMessages(templatesMessages);
  const { language } = useFormat();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t('create.starts-on')}
        type="date"
        optional
        value={value.day}
        error={errors.startsOn}
        onChange={({ target }) => {
          onChange({ ...value, day: target.value });
        }}
      />
      <SelectField
        label={t('create.zone')}
        value={value.zone}
        error={errors.timeZone}
        onChange={({ target }) => {
          const zone = TIME_ZONES.find((one) => one === target.value);
          if (zone) onChange({ ...value, zone });
        }}
      >
        {TIME_ZONES.map((zone) => (
          <option key={zone} value={zone}>
            {zoneName(zone, new Date(0), language)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
