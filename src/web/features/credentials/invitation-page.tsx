import { api } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Entrance } from '../../shared/entrance.js';
import { credentialsMessages } from './credentials.messages.js';
import { RedeemForm } from './redeem-form.js';

/** Where the link of an invitation leads. */
export function Component() {
  const t = useMessages(credentialsMessages);
  return (
    <Entrance title={t('invitation.title')} lead={t('invitation.lead')}>
      <RedeemForm
        verb={t('invitation.submit')}
        redeem={async (token, password) =>
          (await api.POST('/api/v1/auth/invitations/acceptance', { body: { token, password } })).error
        }
      />
    </Entrance>
  );
}
