import { useForm } from 'react-hook-form';

import { queries } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { TextField } from '../../shared/field.js';
import { Section } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { accountMessages } from './account.messages.js';

/** Changing the own password, with the present one as proof. */
export function PasswordForm() {
  const t = useMessages(accountMessages);
  const { register, handleSubmit, reset } = useForm({ defaultValues: { currentPassword: '', newPassword: '' } });
  const change = queries.useMutation('put', '/api/v1/auth/me/password', {
    onSuccess: () => {
      reset();
      toast(t('account.password.saved'));
    },
  });
  const submit = handleSubmit((body) => {
    change.mutate({ body });
  });
  const named = fieldErrors(change.error);
  return (
    <Section title={t('account.password')} lead={t('account.password.lead')}>
      <form className="flex max-w-md flex-col gap-4" onSubmit={(event) => void submit(event)} noValidate>
        {change.isError && <ProblemNotice error={change.error} />}
        <TextField
          label={t('account.password.current')}
          type="password"
          autoComplete="current-password"
          error={named.currentPassword}
          {...register('currentPassword')}
        />
        <TextField
          label={t('account.password.new')}
          type="password"
          autoComplete="new-password"
          error={named.newPassword}
          {...register('newPassword')}
        />
        <button type="submit" className="btn self-start" disabled={change.isPending}>
          {t('account.password.save')}
        </button>
      </form>
    </Section>
  );
}
