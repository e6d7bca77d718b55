import { type ReactNode, useState } from 'react';

import { formatNumber } from '../../i18n/format.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Field } from '../../shared/field.js';
import { editorMessages } from './editor.messages.js';
import { readWeight } from './weights.js';

interface WeightFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (weight: string) => void;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  readonly isDense?: boolean;
}

/** A weight in percent of its siblings: a decimal or an exact quotient. What cannot be read is kept on screen and empty below. */
export function WeightField({ label, value, onChange, error, hint, disabled, isDense = false }: WeightFieldProps) {
  const t = useMessages(editorMessages);
  const { language } = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const isUnreadable = typed !== null && typed.trim() !== '' && readWeight(typed) === null;
  return (
    <Field label={label} hint={hint} error={isUnreadable ? t('weights.unreadable') : error}>
      {(control) => (
        <div className={`input w-full has-aria-invalid:input-error ${isDense ? 'input-sm' : ''}`}>
          <input
            {...control}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            disabled={disabled}
            className="tabular grow"
            value={typed ?? formatWeight(value, language)}
            onChange={({ target }) => {
              setTyped(target.value);
              onChange(readWeight(target.value) ?? '');
            }}
            onBlur={() => {
              if (!isUnreadable) setTyped(null);
            }}
          />
          <span className="text-quiet">%</span>
        </div>
      )}
    </Field>
  );
}

const formatWeight = (weight: string, language: 'id' | 'en'): string =>
  weight === '' || weight.includes('/') ? weight : formatNumber(weight, language);
