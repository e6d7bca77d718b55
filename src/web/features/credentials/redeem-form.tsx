import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';

import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { TextField } from '../../shared/field.js';
import { ProblemNotice } from '../../shared/states.js';
import { credentialsMessages } from './credentials.messages.js';

interface Passwords {
  readonly password: string;
  readonly again: string;
}

interface RedeemFormProps {
  readonly verb: string;
  /** Redeems the link; answers the problem details of a refusal. */
  readonly redeem: (token: string, password: string) => Promise<unknown>;
}

/** The token stands behind `#`, so that no server, proxy or log on the way ever saw it. */
const tokenOf = (hash: string): string => new URLSearchParams(hash.slice(1)).get('token') ?? '';

/** Choosing a password with a one-time link from a mail. */
export function RedeemForm({ verb, redeem }: RedeemFormProps) {
  const t = useMessages(credentialsMessages);
  const navigate = useNavigate();
  const [token] = useState(() => tokenOf(location.hash));
  const [error, setError] = useState<unknown>(null);
  const { register, handleSubmit, formState } = useForm<Passwords>({ defaultValues: { password: '', again: '' } });
  const submit = handleSubmit(async ({ password }) => {
    const refusal = await redeem(token, password);
    if (refusal) setError(refusal);
    else await navigate('/app/sign-in', { state: { notice: t('redeem.done') } });
  });
  if (token === '') return <p role="alert">{t('redeem.no-token')}</p>;
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)} noValidate>
      {error !== null && <ProblemNotice error={error} />}
      <TextField
        label={t('redeem.password')}
        hint={t('redeem.hint')}
        type="password"
        autoComplete="new-password"
        error={fieldErrors(error).password}
        {...register('password')}
      />
      <TextField
        label={t('redeem.again')}
        type="password"
        autoComplete="new-password"
        error={formState.errors.again && t('redeem.differs')}
        {...register('again', { validate: (again, { password }) => again === password })}
      />
      <button type="submit" className="btn btn-primary" disabled={formState.isSubmitting}>
        {verb}
      </button>
    </form>
  );
}
