import { api } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Entrance } from '../../shared/entrance.js';
import { credentialsMessages } from './credentials.messages.js';
import { RedeemForm } from './redeem-form.js';

/** Where the link of a forgotten password leads. */
export function Component() {
  const t = useMessages(credentialsMessages);
  return (
    <Entrance title={t('reset.title')} lead={t('reset.lead')}>
      <RedeemForm
        verb={t('reset.submit')}
        redeem={async (token, password) =>
          (await api.POST('/api/v1/auth/password-resets/completion', { body: { token, password } })).error
        }
      />
    </Entrance>
  );
}
