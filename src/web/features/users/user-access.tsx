import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMe } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { Confirm } from '../../shared/confirm.js';
import { Section } from '../../shared/page.js';
import { toast } from '../../shared/toasts.js';
import { usersMessages } from './users.messages.js';

type User = Schemas['UserView'];

/** Whether the person may come in, and what the administrator can do about it. */
export function UserAccess({ user }: { readonly user: User }) {
  const t = useMessages(usersMessages);
  const isOwn = useMe()?.id === user.id;
  return (
    <Section title={t('access.title')} lead={t(isOwn ? 'access.own' : `access.${user.state}`)}>
      {!isOwn && (
        <div className="flex flex-wrap gap-2">
          {user.state === 'invited' && <Resend user={user} />}
          {user.state === 'suspended' ? <Reactivate user={user} /> : <Suspend user={user} />}
        </div>
      )}
    </Section>
  );
}

/** What is done to a person, and then everything about them asked again. */
function useDone(): (said: string) => Promise<void> {
  const refresh = useRefresh();
  return async (said) => {
    toast(said);
    await refresh('/api/v1/users');
  };
}

function Resend({ user: { id, name, email } }: { readonly user: User }) {
  const t = useMessages(usersMessages);
  const done = useDone();
  return (
    <Confirm
      trigger={t('access.resend')}
      title={t('access.resend.title', { email })}
      consequence={t('access.resend.lead', { name })}
      verb={t('access.resend.verb')}
      onConfirm={async () => {
        await answered(api.POST('/api/v1/users/{id}/invitation', { params: { path: { id } } }));
        await done(t('access.resent'));
      }}
    />
  );
}

function Suspend({ user: { id, name } }: { readonly user: User }) {
  const t = useMessages(usersMessages);
  const done = useDone();
  return (
    <Confirm
      trigger={t('access.suspend')}
      triggerClass="btn btn-outline btn-error"
      title={t('access.suspend.title', { name })}
      consequence={t('access.suspend.lead')}
      verb={t('access.suspend.verb')}
      destructive
      onConfirm={async () => {
        await answered(api.POST('/api/v1/users/{id}/suspension', { params: { path: { id } } }));
        await done(t('access.was-suspended'));
      }}
    />
  );
}

function Reactivate({ user: { id, name } }: { readonly user: User }) {
  const t = useMessages(usersMessages);
  const done = useDone();
  return (
    <Confirm
      trigger={t('access.reactivate')}
      title={t('access.reactivate.title', { name })}
      consequence={t('access.reactivate.lead')}
      verb={t('access.reactivate')}
      onConfirm={async () => {
        await answered(api.DELETE('/api/v1/users/{id}/suspension', { params: { path: { id } } }));
        await done(t('access.was-reactivated'));
      }}
    />
  );
}
