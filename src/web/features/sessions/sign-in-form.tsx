import { useState } from 'react';
import { useForm } from 'react-hook-form';

import { fieldErrors } from '../../api/problem.js';
import { signIn } from '../../api/session.js';
import { currentLanguage } from '../../i18n/language.js';
import { useMessages } from '../../i18n/messages.js';
import { TextField } from '../../shared/field.js';
import { ProblemNotice } from '../../shared/states.js';
import { signInMessages } from './sign-in.messages.js';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** E-mail and password; also stands in the dialog of an expired session, where the e-mail is known. */
export function SignInForm({ email = '', onDone }: { readonly email?: string; readonly onDone: () => void }) {
  const t = useMessages(signInMessages);
  const [error, setError] = useState<unknown>(null);
  const { register, handleSubmit, formState } = useForm<Credentials>({ defaultValues: { email, password: '' } });
  const named = fieldErrors(error);
  const submit = handleSubmit(async (given) => {
    setError(null);
    try {
      await signIn(given.email, given.password, currentLanguage());
      onDone();
    } catch (refusal) {
      setError(refusal);
    }
  });
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)} noValidate>
      {error !== null && <ProblemNotice error={error} />}
      <TextField
        label={t('sign-in.email')}
        type="email"
        autoComplete="username"
        required
        error={named.email}
        {...register('email')}
      />
      <TextField
        label={t('sign-in.password')}
        type="password"
        autoComplete="current-password"
        required
        error={named.password}
        {...register('password')}
      />
      <button type="submit" className="btn btn-primary" disabled={formState.isSubmitting}>
        {formState.isSubmitting && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t('sign-in.submit')}
      </button>
    </form>
  );
}
