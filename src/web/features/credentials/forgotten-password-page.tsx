import { useForm } from 'react-hook-form';
import { Link } from 'react-router';

import { queries } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { Entrance } from '../../shared/entrance.js';
import { TextField } from '../../shared/field.js';
import { ProblemNotice } from '../../shared/states.js';
import { credentialsMessages } from './credentials.messages.js';

/** Asks for a link by mail. Says the same whether the account exists or not. */
export function Component() {
  const t = useMessages(credentialsMessages);
  const { register, handleSubmit } = useForm<{ email: string }>({ defaultValues: { email: '' } });
  const request = queries.useMutation('post', '/api/v1/auth/password-resets');
  const submit = handleSubmit((body) => {
    request.mutate({ body });
  });
  return (
    <Entrance
      title={t('forgotten.title')}
      lead={t('forgotten.lead')}
      below={
        <Link to="/app/sign-in" className="link link-primary">
          {t('back-to-sign-in')}
        </Link>
      }
    >
      {request.isSuccess ? (
        <p role="status">{t('forgotten.sent')}</p>
      ) : (
        <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)} noValidate>
          {request.isError && <ProblemNotice error={request.error} />}
          <TextField
            label={t('forgotten.email')}
            type="email"
            autoComplete="username"
            error={fieldErrors(request.error).email}
            {...register('email')}
          />
          <button type="submit" className="btn btn-primary" disabled={request.isPending}>
            {t('forgotten.submit')}
          </button>
        </form>
      )}
    </Entrance>
  );
}
