import { useMessages } from '../../i18n/messages.js';
import { Page } from '../../shared/page.js';
import { ServerHealth } from './server-health.js';
import { SettingPlaces } from './setting-places.js';
import { SigningKeys } from './signing-keys.js';
import { systemMessages } from './system.messages.js';

/** The state of the server, what is set where, and its keys. */
export function Component() {
  const t = useMessages(systemMessages);
  return (
    <Page title={t('system.title')} lead={t('system.lead')}>
      <ServerHealth />
      <SettingPlaces />
      <SigningKeys />
    </Page>
  );
}
