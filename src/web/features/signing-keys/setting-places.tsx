import { type ReactNode } from 'react';
import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { systemMessages } from './system.messages.js';

/** What the environment of the server sets, by its variables. */
const ENVIRONMENT = [
  ['set.database', ['DATABASE_URL', 'DATA_DIR']],
  ['set.storage', ['STORAGE_URL', 'UPLOAD_MAX_BYTES']],
  ['set.mail', ['MAIL_URL', 'MAIL_FROM']],
  ['set.address', ['PUBLIC_URL', 'TRUST_PROXY', 'CORS_ORIGINS']],
  ['set.signing', ['SIGNING_KEY', 'paritrana keys rotate']],
  ['set.tokens', ['TOKEN_SECRET', 'ACCESS_TOKEN_MINUTES', 'REFRESH_TOKEN_DAYS']],
  ['set.limits', ['SIGN_IN_ATTEMPTS', 'UPLOADS_PER_MINUTE', 'PUBLIC_READS_PER_MINUTE']],
] as const;

/** Where an administrator has to go to change something. */
export function SettingPlaces() {
  const t = useMessages(systemMessages);
  return (
    <Section title={t('settings.title')} lead={<span className="block max-w-2xl">{t('settings.lead')}</span>}>
      <div className="overflow-x-auto">
        <table className="table table-sm">
          <thead>
            <tr className="text-base-content">
              <th scope="col">{t('settings.what')}</th>
              <th scope="col">{t('settings.where')}</th>
            </tr>
          </thead>
          <tbody>
            <Row what={t('set.people')}>
              <Link to="/app/users" className="link font-medium text-primary">
                /app/users
              </Link>
            </Row>
            <Row what={t('set.editions')}>{t('set.editions.where')}</Row>
            {ENVIRONMENT.map(([what, names]) => (
              <Row key={what} what={t(what)}>
                <Codes codes={names} />
              </Row>
            ))}
            <Row what={t('set.backup')}>
              <Codes codes={['docs/operations.md']} />
            </Row>
            <Row what={t('set.audit')}>
              <Codes codes={['paritrana audit head']} />
            </Row>
          </tbody>
        </table>
      </div>
      <p className="mt-3 text-sm text-quiet">{t('settings.docs')}</p>
    </Section>
  );
}

const Row = ({ what, children }: { readonly what: string; readonly children: ReactNode }) => (
  <tr className="*:align-top">
    <th scope="row" className="w-2/5 font-medium">
      {what}
    </th>
    <td>{children}</td>
  </tr>
);

const Codes = ({ codes }: { readonly codes: readonly string[] }) => (
  <span className="flex flex-wrap gap-x-3 gap-y-1">
    {codes.map((code) => (
      <code key={code} className="text-xs break-all">
        {code}
      </code>
    ))}
  </span>
);
