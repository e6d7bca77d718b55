import { useEffect, useState } from 'react';

import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { SelectField, TextField } from '../../shared/field.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { ProblemNotice } from '../../shared/states.js';
import { type Criterion, type Figure, type FigureState } from '../indicators/figure-check.js';
import { useVerifyFaults, useVerifyForm, type VerifyFormState } from './use-verify-form.js';
import { asClaimed } from './verify-draft.js';
import { VerifyClash } from './verify-clash.js';
import { verificationMessages } from './verification.messages.js';

const STATES: readonly FigureState[] = ['value', 'not_applicable', 'missing'];

interface VerifyFormProps {
  readonly nominationId: string;
  readonly figure: Figure;
  readonly criterion: Criterion;
  readonly onDirty: (key: string, isDirty: boolean) => void;
  readonly onDone: () => void;
}

/** Writes down what was found: the finding, the figure, the data it was checked against and their day. */
export function VerifyForm({ nominationId, figure, criterion, onDirty, onDone }: VerifyFormProps) {
  const form = useVerifyForm({ nominationId, figure, onDone });
  const { draft, theirs, isDirty } = form;
  const [isChecked, setChecked] = useState(false);
  const faults = useVerifyFaults(criterion, draft);
  const told = fieldErrors(form.error);
  const errors = { ...(isChecked ? faults : {}), ...told };
  useEffect(() => {
    onDirty(figure.criterion, isDirty);
    return () => {
      onDirty(figure.criterion, false);
    };
  }, [onDirty, figure.criterion, isDirty]);
  return (
    <form
      className="mt-3 flex flex-col gap-3 rounded-box bg-base-200 p-3 sm:p-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (Object.keys(faults).length === 0) void form.save();
      }}
    >
      {theirs && <VerifyClash form={form} theirs={theirs} />}
      {form.error !== null && Object.keys(told).length === 0 && <ProblemNotice error={form.error} />}
      <div className="grid items-start gap-3 @md:grid-cols-2">
        <StateField form={form} />
        {draft.state === 'value' && <ValueField form={form} figure={figure} error={errors.value} />}
      </div>
      <OriginFields form={form} errors={errors} />
      <Buttons form={form} figure={figure} onCancel={figure.verified.state === 'pending' ? null : onDone} />
    </form>
  );
}

function StateField({ form: { draft, edit } }: { readonly form: VerifyFormState }) {
  const t = useMessages(verificationMessages);
  return (
    <SelectField
      label={t('verify.state')}
      value={draft.state}
      onChange={({ target }) => {
        edit({ state: STATES.find((state) => state === target.value) ?? 'value' });
      }}
    >
      {STATES.map((state) => (
        <option key={state} value={state}>
          {t(`verify.state.${state}`)}
        </option>
      ))}
    </SelectField>
  );
}

interface ValueFieldProps {
  readonly form: VerifyFormState;
  readonly figure: Figure;
  readonly error: string | undefined;
}

function ValueField({ form: { draft, edit }, figure, error }: ValueFieldProps) {
  const t = useMessages(verificationMessages);
  const format = useFormat();
  if (figure.fn === 'levels')
    return (
      <SelectField
        label={t('verify.level')}
        error={error}
        value={draft.value}
        onChange={({ target }) => {
          edit({ value: target.value });
        }}
      >
        <option value="">{t('verify.level.none')}</option>
        {figure.levels.map(({ code, names }) => (
          <option key={code} value={code}>
            {format.name(names)}
          </option>
        ))}
      </SelectField>
    );
  return (
    <DecimalField
      label={t('verify.value')}
      value={draft.value}
      error={error}
      onChange={(value) => {
        edit({ value });
      }}
      {...(figure.unit === null ? {} : { unit: figure.unit })}
    />
  );
}

interface OriginFieldsProps {
  readonly form: VerifyFormState;
  readonly errors: Readonly<Record<string, string>>;
}

function OriginFields({ form: { draft, edit }, errors }: OriginFieldsProps) {
  const t = useMessages(verificationMessages);
  return (
    <div className="grid items-start gap-3 @md:grid-cols-[1fr_11rem]">
      <TextField
        label={t('verify.source')}
        placeholder={t('verify.source.example')}
        error={errors.source}
        maxLength={1000}
        required
        value={draft.source}
        onChange={({ target }) => {
          edit({ source: target.value });
        }}
      />
      <TextField
        type="date"
        label={t('verify.on')}
        error={errors.verifiedOn}
        max={new Date().toISOString().slice(0, 10)}
        required
        value={draft.verifiedOn}
        onChange={({ target }) => {
          edit({ verifiedOn: target.value });
        }}
      />
    </div>
  );
}

interface ButtonsProps {
  readonly form: VerifyFormState;
  readonly figure: Figure;
  readonly onCancel: (() => void) | null;
}

function Buttons({ form: { draft, edit, isBusy }, figure, onCancel }: ButtonsProps) {
  const t = useMessages(verificationMessages);
  const words = useMessages(sharedMessages);
  const name = useFormat().name(figure.names);
  return (
    <div className="flex flex-wrap gap-2">
      <button
        type="submit"
        className="btn btn-primary btn-sm"
        disabled={isBusy}
        aria-label={t('verify.save-named', { name })}
      >
        {isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t('verify.save')}
      </button>
      {figure.claimed !== null && (
        <button
          type="button"
          className="btn btn-sm"
          aria-label={t('verify.as-claimed-named', { name })}
          onClick={() => {
            edit(asClaimed(draft, figure));
          }}
        >
          {t('verify.as-claimed')}
        </button>
      )}
      {onCancel && (
        <button type="button" className="btn btn-ghost btn-sm" onClick={onCancel}>
          {words('cancel')}
        </button>
      )}
    </div>
  );
}
