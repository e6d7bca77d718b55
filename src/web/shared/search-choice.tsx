import { type ReactNode } from 'react';

import { useMessages } from '../i18n/messages.js';
import { SelectField, TextField } from './field.js';
import { searchChoiceMessages } from './search-choice.messages.js';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly isDisabled?: boolean;
}

/** What the server found for the text that was typed last. */
export interface Findings {
  readonly state: 'searching' | 'found' | 'failed';
  readonly options: readonly ChoiceOption[];
  readonly hasMore: boolean;
}

interface ChoiceProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** The label of the field that narrows the choice down. */
  readonly searchLabel: string;
  readonly text: string;
  readonly onSearch: (text: string) => void;
  readonly findings: Findings;
  /** Stays in the list whatever is searched for; null is nothing. */
  readonly chosen: ChoiceOption | null;
  /** What choosing nothing is called. */
  readonly nothing: string;
  readonly onChoose: (value: string) => void;
}

/** One of many, found by part of its name: a search field over a list. Enter takes the only match. */
export function SearchChoice({ label, hint, error, searchLabel, text, onSearch, ...rest }: ChoiceProps) {
  const { findings, chosen, nothing, onChoose } = rest;
  const listed = findings.options;
  const isListed = chosen === null || listed.some(({ value }) => value === chosen.value);
  const open = listed.filter(({ isDisabled = false }) => !isDisabled);
  return (
    <div className="@container">
      <div className="grid items-start gap-3 @xl:grid-cols-[2fr_3fr]">
        <TextField
          type="search"
          label={searchLabel}
          hint={<Status findings={findings} />}
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={({ target }) => {
            onSearch(target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            const [only] = open;
            if (findings.state === 'found' && open.length === 1 && only) onChoose(only.value);
          }}
        />
        <SelectField
          label={label}
          hint={hint}
          error={error}
          value={chosen?.value ?? ''}
          onChange={({ target }) => {
            onChoose(target.value);
          }}
        >
          <option value="">{nothing}</option>
          {!isListed && <option value={chosen.value}>{chosen.label}</option>}
          {listed.map(({ value, label: name, isDisabled = false }) => (
            <option key={value} value={value} disabled={isDisabled}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
    </div>
  );
}

function Status({ findings: { state, options, hasMore } }: Pick<ChoiceProps, 'findings'>) {
  const t = useMessages(searchChoiceMessages);
  const count = options.length;
  const said = state !== 'found' ? t(state) : count === 0 ? t('none') : t(hasMore ? 'more' : 'found', { count });
  return <span role="status">{said}</span>;
}
