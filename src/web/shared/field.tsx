import { type ComponentProps, type ReactNode, useId } from 'react';

import { useMessages } from '../i18n/messages.js';
import { sharedMessages } from './shared.messages.js';

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** Gets the id and the ARIA attributes that bind the control to its label, hint and error. */
  readonly children: (control: ControlProps) => ReactNode;
}

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, its control, a hint, and the error in the words of the server right next to it. */
export function Field({ label, hint, error, optional = false, children }: FieldProps) {
  const t = useMessages(sharedMessages);
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {optional && <span className="ml-1 font-normal text-quiet">({t('optional')})</span>}
      </label>
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-quiet">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-xs font-medium text-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = Omit<FieldProps, 'children'> & Omit<ComponentProps<'input'>, 'id' | 'children'>;

export function TextField({ label, hint, error, optional, className = '', ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional === undefined ? {} : { optional })}>
      {(control) => (
        <input type="text" {...control} {...input} className={`input w-full aria-invalid:input-error ${className}`} />
      )}
    </Field>
  );
}

type AreaFieldProps = Omit<FieldProps, 'children'> & Omit<ComponentProps<'textarea'>, 'id' | 'children'>;

export function AreaField({ label, hint, error, optional, className = '', ...area }: AreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional === undefined ? {} : { optional })}>
      {(control) => (
        <textarea
          rows={3}
          {...control}
          {...area}
          className={`textarea w-full aria-invalid:textarea-error ${className}`}
        />
      )}
    </Field>
  );
}

type SelectFieldProps = Omit<FieldProps, 'children'> &
  Omit<ComponentProps<'select'>, 'id'> & { readonly children: ReactNode };

export function SelectField({ label, hint, error, optional, className = '', children, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional === undefined ? {} : { optional })}>
      {(control) => (
        <select {...control} {...select} className={`select w-full aria-invalid:select-error ${className}`}>
          {children}
        </select>
      )}
    </Field>
  );
}
