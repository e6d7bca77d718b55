import { Trash2 } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { SelectField, TextField } from '../../shared/field.js';
import { interviewsMessages } from './interviews.messages.js';
import { PresenterOptions, type PresenterRole } from './presenter-options.js';

interface Companion {
  readonly role: PresenterRole;
  readonly name: string;
}

interface FieldsProps {
  readonly companions: readonly Companion[];
  readonly onChange: (companions: Companion[]) => void;
}

const MOST = 20;

/** Who sat beside the presenter; names may be left out. */
export function CompanionFields({ companions, onChange }: FieldsProps) {
  const t = useMessages(interviewsMessages);
  const change = (place: number, part: Partial<Companion>): void => {
    onChange(companions.map((one, index) => (index === place ? { ...one, ...part } : one)));
  };
  return (
    <div className="flex flex-col gap-2">
      {companions.map(({ role, name }, place) => {
        const number = place + 1;
        return (
          <div key={place} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
            <SelectField
              label={t('companion.role', { number })}
              value={role}
              onChange={({ target }) => {
                change(place, { role: target.value as PresenterRole });
              }}
            >
              <PresenterOptions />
            </SelectField>
            <TextField
              label={t('companion.name', { number })}
              value={name}
              maxLength={200}
              onChange={({ target }) => {
                change(place, { name: target.value });
              }}
            />
            <button
              type="button"
              className="btn btn-ghost btn-square"
              aria-label={t('companion.remove', { number })}
              onClick={() => {
                onChange(companions.filter((_, index) => index !== place));
              }}
            >
              <Trash2 size={18} aria-hidden />
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className="btn btn-sm w-fit"
        disabled={companions.length >= MOST}
        onClick={() => {
          onChange([...companions, { role: 'other', name: '' }]);
        }}
      >
        {t('companion.add')}
      </button>
    </div>
  );
}
