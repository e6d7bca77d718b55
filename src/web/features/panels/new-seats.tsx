import { Trash2 } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { panelsMessages } from './panels.messages.js';
import { type SeatDraft, SeatFields } from './seat-fields.js';

interface SeatsProps {
  readonly seats: readonly SeatDraft[];
  readonly onChange: (seats: SeatDraft[]) => void;
  /** As the API names them: `seats.0.constituencyCode`. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The seats of a panel that is being appointed; who sits there is settled afterwards. */
export function NewSeats({ seats, onChange, errors }: SeatsProps) {
  const t = useMessages(panelsMessages);
  const next = Math.max(0, ...seats.map(({ number }) => Number(number))) + 1;
  return (
    <div className="flex flex-col gap-4">
      {seats.map((seat, place) => (
        <fieldset key={place} className="flex items-end gap-2 border-b border-base-300 pb-4">
          <legend className="sr-only">{`${t('seat.number.full')} ${seat.number}`}</legend>
          <SeatFields
            draft={seat}
            errors={ownErrors(errors, place)}
            onChange={(draft) => {
              onChange(seats.map((one, index) => (index === place ? draft : one)));
            }}
          />
          <button
            type="button"
            className="btn btn-ghost btn-square"
            aria-label={`${t('seat.remove')} ${seat.number}`}
            disabled={seats.length === 1}
            onClick={() => {
              onChange(seats.filter((_, index) => index !== place));
            }}
          >
            <Trash2 size={18} aria-hidden />
          </button>
        </fieldset>
      ))}
      {errors.seats !== undefined && (
        <p role="alert" className="text-sm font-medium text-error">
          {errors.seats}
        </p>
      )}
      <button
        type="button"
        className="btn btn-sm w-fit"
        onClick={() => {
          onChange([...seats, { number: String(next), role: 'member', constituencyCode: '' }]);
        }}
      >
        {t('seat.add')}
      </button>
    </div>
  );
}

function ownErrors(errors: Readonly<Record<string, string>>, place: number): Record<string, string> {
  const prefix = `seats.${String(place)}.`;
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, message]) =>
      field.startsWith(prefix) ? [[field.slice(prefix.length), message]] : [],
    ),
  );
}
