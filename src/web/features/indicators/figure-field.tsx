import { useId } from 'react';

import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { TextField } from '../../shared/field.js';
import { StaleNotice } from '../../shared/stale.js';
import { type Criterion, draftOf, faultOf, type FigureDraft, type FigureState } from './figure-check.js';
import { type FigureDesk, type FigureEntry } from './figure-desk.js';
import { FigureValue } from './figure-value.js';
import { figureMessages } from './figure.messages.js';
import { LevelChoice } from './level-choice.js';
import { SavingNote } from './saving-note.js';

const STATES: readonly FigureState[] = ['value', 'not_applicable', 'missing'];

interface FigureFieldProps {
  readonly entry: FigureEntry;
  readonly criterion: Criterion;
  readonly desk: FigureDesk;
}

/** One figure of the file: a number with its unit or a choice of levels, its source, and whether it is saved. */
export function FigureField({ entry, criterion, desk }: FigureFieldProps) {
  const { figure, draft } = entry;
  const code = figure.criterion;
  const t = useMessages(figureMessages);
  const error = useValueError(entry, criterion);
  const edit = (change: Partial<FigureDraft>, when?: 'at-once'): void => {
    desk.edit(code, { ...draft, ...change }, when);
  };
  return (
    <div className="flex flex-col gap-3">
      {entry.state === 'clash' && <Clash entry={entry} desk={desk} />}
      <StateChoice
        name={code}
        label={t('figure.answer', { name: criterion.code })}
        chosen={draft.state}
        onChoose={(state) => {
          edit({ state }, 'at-once');
        }}
      />
      {draft.state === 'value' &&
        (figure.fn === 'levels' ? (
          <LevelChoice
            figure={figure}
            value={draft.value}
            error={error}
            onChoose={(value) => {
              edit({ value }, 'at-once');
            }}
          />
        ) : (
          <NumberAnswer
            entry={entry}
            criterion={criterion}
            error={error}
            onChange={(value) => {
              edit({ value });
            }}
          />
        ))}
      {draft.state !== 'value' && <p className="text-sm text-quiet">{t(`figure.${draft.state}.hint`)}</p>}
      <TextField
        label={t('figure.source')}
        optional
        hint={t('figure.source.hint')}
        maxLength={1000}
        value={draft.source}
        onChange={({ target }) => {
          edit({ source: target.value });
        }}
        onBlur={() => {
          desk.flush(code);
        }}
      />
      <SavingNote
        entry={entry}
        onRetry={() => {
          desk.flush(code);
        }}
      />
    </div>
  );
}

/** What is wrong with the value: seen while typing, or said by the server. */
function useValueError(entry: FigureEntry, criterion: Criterion): string | undefined {
  const t = useMessages(figureMessages);
  const fault = faultOf(criterion, entry.draft);
  if (fault?.code === 'too-fine') return t('figure.fault.too-fine', { decimals: fault.decimals });
  if (fault?.code === 'empty') return entry.state === 'editing' ? t('figure.fault.empty') : undefined;
  if (fault) return t(`figure.fault.${fault.code}`);
  return entry.state === 'failed' ? fieldErrors(entry.error).value : undefined;
}

interface NumberAnswerProps {
  readonly entry: FigureEntry;
  readonly criterion: Criterion;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function NumberAnswer({ entry: { figure, draft }, criterion, error, onChange }: NumberAnswerProps) {
  const t = useMessages(figureMessages);
  const { decimals } = criterion;
  const hint =
    decimals === undefined ? undefined : decimals === 0 ? t('figure.whole') : t('figure.decimals', { count: decimals });
  return (
    <div className="max-w-64">
      <DecimalField
        label={t('figure.value')}
        value={draft.value}
        onChange={onChange}
        onUnreadable={() => {
          onChange('');
        }}
        error={error}
        {...(hint === undefined ? {} : { hint })}
        {...(figure.unit === null ? {} : { unit: figure.unit })}
      />
    </div>
  );
}

interface StateChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: FigureState;
  readonly onChoose: (state: FigureState) => void;
}

/** Whether there is a figure at all. */
function StateChoice({ name, label, chosen, onChoose }: StateChoiceProps) {
  const t = useMessages(figureMessages);
  const id = useId();
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <legend className="sr-only">{label}</legend>
      {STATES.map((state) => (
        <label key={state} className="flex min-h-7 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name={`${id}-${name}`}
            className="radio radio-xs"
            checked={chosen === state}
            onChange={() => {
              onChoose(state);
            }}
          />
          {t(`figure.state.${state}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Somebody else saved another value: both are shown and one is chosen. */
function Clash({ entry: { figure, draft }, desk }: { readonly entry: FigureEntry; readonly desk: FigureDesk }) {
  const t = useMessages(figureMessages);
  const format = useFormat();
  const theirs = draftOf(figure);
  return (
    <StaleNotice
      fields={[
        {
          label: format.name(figure.names),
          theirs: <FigureValue figure={figure} answer={figure.claimed} />,
          yours: <FigureValue figure={figure} answer={draft} />,
          isSame: theirs.state === draft.state && theirs.value === draft.value,
        },
        {
          label: t('figure.source'),
          theirs: theirs.source === '' ? '–' : theirs.source,
          yours: draft.source === '' ? '–' : draft.source,
          isSame: theirs.source === draft.source,
        },
      ]}
      onKeep={() => {
        desk.keepMine(figure.criterion);
      }}
      onTake={() => {
        desk.takeTheirs(figure.criterion);
      }}
    />
  );
}
