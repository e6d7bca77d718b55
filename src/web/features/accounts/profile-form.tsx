import { useForm } from 'react-hook-form';

import { ifMatch, queries } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { type Me, refreshMe } from '../../api/session.js';
import { changeLanguage, LANGUAGES } from '../../i18n/language.js';
import { useMessages } from '../../i18n/messages.js';
import { SelectField, TextField } from '../../shared/field.js';
import { Section } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { accountMessages } from './account.messages.js';

/** Name and language; the language also becomes that of the screen. */
export function ProfileForm({ me }: { readonly me: Me }) {
  const t = useMessages(accountMessages);
  const { register, handleSubmit } = useForm({ defaultValues: { name: me.name, language: me.language } });
  const update = queries.useMutation('patch', '/api/v1/auth/me', {
    onSuccess: (changed) => {
      refreshMe(changed);
      changeLanguage(changed.language);
      toast(t('account.saved'));
    },
  });
  const submit = handleSubmit((body) => {
    update.mutate({ body, params: { header: ifMatch(me.version) } });
  });
  const named = fieldErrors(update.error);
  return (
    <Section title={t('account.profile')}>
      <form className="flex max-w-md flex-col gap-4" onSubmit={(event) => void submit(event)} noValidate>
        {update.isError && <ProblemNotice error={update.error} />}
        <TextField label={t('account.name')} autoComplete="name" error={named.name} {...register('name')} />
        <SelectField label={t('account.language')} error={named.language} {...register('language')}>
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t(`account.language.${language}`)}
            </option>
          ))}
        </SelectField>
        <button type="submit" className="btn btn-primary self-start" disabled={update.isPending}>
          {t('account.save')}
        </button>
      </form>
    </Section>
  );
}
