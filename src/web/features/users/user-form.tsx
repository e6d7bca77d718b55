import { type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { TextField } from '../../shared/field.js';
import { Section } from '../../shared/page.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { StaleNotice } from '../../shared/stale.js';
import { toast } from '../../shared/toasts.js';
import { UnsavedGuard } from '../../shared/unsaved.js';
import { isSameGrants } from './grants.js';
import { GrantsEditor } from './grants-editor.js';
import { Refusal } from './refusal.js';
import { useGrantName } from './use-grant-name.js';
import { useUserForm } from './use-user-form.js';
import { usersMessages } from './users.messages.js';

/** Name and roles of a person; a version that somebody else saved meanwhile is shown beside what was typed. */
export function UserForm({ user }: { readonly user: Schemas['UserView'] }) {
  const t = useMessages(usersMessages);
  const words = useMessages(sharedMessages);
  const grantName = useGrantName();
  const form = useUserForm(user, () => {
    toast(t('user.saved'));
  });
  const { theirs, typed, error } = form;
  const named = fieldErrors(error);
  const listed = (grants: Schemas['GrantView'][]): string => grants.map(grantName).join(' · ') || t('users.no-roles');
  return (
    <Section title={t('user.profile')} lead={t('user.profile.lead')}>
      <form
        className="flex flex-col gap-5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <UnsavedGuard when={form.isChanged && !form.isBusy} />
        {theirs && (
          <StaleNotice
            fields={[
              { label: t('users.name'), theirs: theirs.name, yours: typed.name, isSame: theirs.name === typed.name },
              {
                label: t('users.roles'),
                theirs: listed(theirs.grants),
                yours: listed(typed.grants),
                isSame: isSameGrants(theirs.grants, typed.grants),
              },
            ]}
            onKeep={() => void form.save(theirs)}
            onTake={() => {
              form.open(theirs);
            }}
          />
        )}
        {error !== null && <Refusal error={error} />}
        <div className="max-w-md">
          <TextField
            label={t('users.name')}
            autoComplete="off"
            error={named.name}
            value={form.name}
            onChange={({ target }) => {
              form.setName(target.value);
            }}
          />
        </div>
        <GrantsEditor
          value={form.grants}
          errors={named}
          onChange={(grants) => {
            form.setGrants([...grants]);
          }}
        />
        <button type="submit" className="btn btn-primary self-start" disabled={!form.isChanged || form.isBusy}>
          {form.isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
          {words('save')}
        </button>
      </form>
    </Section>
  );
}
