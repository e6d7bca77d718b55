import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';

import { queries } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { type Language, LANGUAGES } from '../../i18n/language.js';
import { useMessages } from '../../i18n/messages.js';
import { SelectField, TextField } from '../../shared/field.js';
import { Page, Section } from '../../shared/page.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { toast } from '../../shared/toasts.js';
import { UnsavedGuard } from '../../shared/unsaved.js';
import { fromDraft, newGrant } from './grants.js';
import { GrantsEditor } from './grants-editor.js';
import { Refusal } from './refusal.js';
import { usersMessages } from './users.messages.js';

interface Person {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

/** Invites somebody: who they are and which roles they will hold. */
export function Component() {
  const t = useMessages(usersMessages);
  const words = useMessages(sharedMessages);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [grants, setGrants] = useState(() => [newGrant()]);
  const form = useForm<Person>({ defaultValues: { email: '', name: '', language: 'id' } });
  const invite = queries.useMutation('post', '/api/v1/users', {
    onSuccess: async (user) => {
      toast(t('new.sent', { email: user.email }));
      await refresh('/api/v1/users');
      await navigate(`/app/users/${user.id}`);
    },
  });
  const submit = form.handleSubmit((person) => {
    invite.mutate({ body: { ...person, grants: grants.map(fromDraft) } });
  });
  const named = fieldErrors(invite.error);
  return (
    <Page title={t('new.title')} lead={t('new.lead')} up={{ to: '/app/users', label: t('users.title') }}>
      <form className="flex flex-col" noValidate onSubmit={(event) => void submit(event)}>
        <UnsavedGuard when={form.formState.isDirty && !invite.isSuccess && !invite.isPending} />
        {invite.isError && (
          <div className="mb-4">
            <Refusal error={invite.error} />
          </div>
        )}
        <Section title={t('new.person')}>
          <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
            <TextField
              label={t('users.email')}
              type="email"
              autoComplete="off"
              error={named.email}
              {...form.register('email')}
            />
            <TextField label={t('users.name')} autoComplete="off" error={named.name} {...form.register('name')} />
            <SelectField label={t('user.language')} error={named.language} {...form.register('language')}>
              {LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {t(`user.language.${language}`)}
                </option>
              ))}
            </SelectField>
          </div>
        </Section>
        <Section>
          <GrantsEditor
            value={grants}
            errors={named}
            onChange={(changed) => {
              setGrants([...changed]);
            }}
          />
        </Section>
        <div className="flex flex-wrap gap-2">
          <button type="submit" className="btn btn-primary" disabled={invite.isPending}>
            {invite.isPending && <span className="loading loading-spinner loading-xs" aria-hidden />}
            {t('new.send')}
          </button>
          <Link to="/app/users" className="btn btn-ghost">
            {words('cancel')}
          </Link>
        </div>
      </form>
    </Page>
  );
}
