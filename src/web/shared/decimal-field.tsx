import { type ReactNode, useState } from 'react';

import { formatNumber, parseDecimal } from '../i18n/format.js';
import { useMessages } from '../i18n/messages.js';
import { useFormat } from '../i18n/use-format.js';
import { Field } from './field.js';
import { sharedMessages } from './shared.messages.js';

interface DecimalFieldProps {
  readonly label: ReactNode;
  /** Canonical decimal text (`33.25`), or empty. */
  readonly value: string;
  /** Called with canonical text as soon as what is typed is a number, and with '' when it was emptied. */
  readonly onChange: (decimal: string) => void;
  /** Called when what is typed is no number, so that nobody keeps the number that stood there a moment before. */
  readonly onUnreadable?: () => void;
  readonly unit?: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

/** A figure as people write it (`33,25`), checked while it is typed, handed on in the API's form (`33.25`). */
export function DecimalField({ label, value, onChange, onUnreadable, unit, hint, error, disabled }: DecimalFieldProps) {
  const t = useMessages(sharedMessages);
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [isFocused, setFocused] = useState(false);
  // Somebody who has come as far as `33,` is not told off for it.
  const isUnderway = isFocused && /^-?\d*[.,]?$/.test(typed?.trim() ?? '');
  const isUnreadable = typed !== null && typed.trim() !== '' && !isUnderway && parseDecimal(typed) === null;
  return (
    <Field label={label} hint={hint} error={isUnreadable ? t('decimal.unreadable') : error}>
      {(control) => (
        <div className="input w-full has-aria-invalid:input-error">
          <input
            {...control}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            disabled={disabled}
            className="tabular grow"
            value={typed ?? (value === '' ? '' : formatNumber(value, format.language))}
            onChange={({ target }) => {
              setTyped(target.value);
              const decimal = target.value.trim() === '' ? '' : parseDecimal(target.value);
              if (decimal === null) onUnreadable?.();
              else onChange(decimal);
            }}
            onFocus={() => {
              setFocused(true);
            }}
            onBlur={() => {
              setFocused(false);
              if (typed !== null && (typed.trim() === '' || parseDecimal(typed) !== null)) setTyped(null);
            }}
          />
          {unit !== undefined && <span className="text-sm text-quiet">{unit}</span>}
        </div>
      )}
    </Field>
  );
}
