import { useMessages } from '../../i18n/messages.js';
import { TextField } from '../../shared/field.js';
import { type SessionZone, ZONE_NAMES } from './clock-times.js';
import { interviewsMessages } from './interviews.messages.js';

/** From and to on the clock of the session: `09:00`. */
export interface Clocks {
  readonly from: string;
  readonly to: string;
}

interface FieldsProps {
  readonly clocks: Clocks;
  readonly zone: SessionZone;
  readonly onChange: (clocks: Clocks) => void;
  readonly errors: Readonly<Record<string, string>>;
}

export function TimeFields({ clocks, zone, onChange, errors }: FieldsProps) {
  const t = useMessages(interviewsMessages);
  const suffix = ` (${ZONE_NAMES[zone]})`;
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField
        type="time"
        required
        label={t('slot.starts') + suffix}
        value={clocks.from}
        error={errors.startsAt}
        onChange={({ target }) => {
          onChange({ ...clocks, from: target.value });
        }}
      />
      <TextField
        type="time"
        required
        label={t('slot.ends') + suffix}
        value={clocks.to}
        error={errors.endsAt}
        onChange={({ target }) => {
          onChange({ ...clocks, to: target.value });
        }}
      />
    </div>
  );
}
