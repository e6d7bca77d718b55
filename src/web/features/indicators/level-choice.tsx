import { useId } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Figure } from './figure-check.js';
import { figureMessages } from './figure.messages.js';

interface LevelChoiceProps {
  readonly figure: Figure;
  /** The code of the chosen level, or empty. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChoose: (code: string) => void;
}

/** An indicator that is answered by one of its levels. */
export function LevelChoice({ figure, value, error, onChoose }: LevelChoiceProps) {
  const t = useMessages(figureMessages);
  const format = useFormat();
  const id = useId();
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="mb-1.5 text-sm font-medium">{t('figure.choice')}</legend>
      <div className="flex flex-col overflow-hidden rounded-field border border-base-300">
        {figure.levels.map(({ code, names }) => (
          <label
            key={code}
            className="flex min-h-10 cursor-pointer items-center gap-3 border-b border-base-300 px-3 py-2 text-sm last:border-b-0 hover:bg-base-200 has-checked:bg-primary/8 has-checked:font-medium"
          >
            <input
              type="radio"
              name={id}
              className="radio radio-sm radio-primary"
              checked={value === code}
              onChange={() => {
                onChoose(code);
              }}
            />
            {format.name(names)}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-xs font-medium text-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
