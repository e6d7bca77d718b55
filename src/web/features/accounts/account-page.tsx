import { useMe } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { Page } from '../../shared/page.js';
import { accountMessages } from './account.messages.js';
import { OwnSessions } from './own-sessions.js';
import { PasswordForm } from './password-form.js';
import { ProfileForm } from './profile-form.js';
import { SignOut } from './sign-out.js';

/** A person's own account: name, language, password, devices, and the way out. */
export function Component() {
  const t = useMessages(accountMessages);
  const me = useMe();
  if (!me) return null;
  return (
    <Page title={t('account.title')} lead={me.email} actions={<SignOut />}>
      <ProfileForm me={me} />
      <PasswordForm />
      <OwnSessions />
    </Page>
  );
}
