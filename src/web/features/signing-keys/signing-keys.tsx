import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { CopyButton } from '../../shared/copy-button.js';
import { Section } from '../../shared/page.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { type SigningKey } from './in-force.js';
import { signingKeysMessages } from './signing-keys.messages.js';
import { useSigningKeys } from './use-signing-keys.js';

/** The keys that signed results, each with the time in which its signatures count. */
export function SigningKeys() {
  const t = useMessages(signingKeysMessages);
  const keys = useSigningKeys();
  return (
    <Section
      title={t('keys.title')}
      lead={<span className="block max-w-2xl">{t('keys.lead')}</span>}
      actions={
        <a href="/.well-known/paritrana-keys.json" download="paritrana-keys.json" className="btn">
          {t('keys.save')}
        </a>
      }
    >
      <QueryView query={keys} lines={3}>
        {({ keys: all }) =>
          all.length === 0 ? (
            <EmptyState title={t('keys.none')}>{t('keys.none.lead')}</EmptyState>
          ) : (
            <ul className="divide-y divide-base-300">
              {all.map((key) => (
                <KeyLine key={key.kid} signingKey={key} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  );
}

function KeyLine({ signingKey: { kid, validFrom, validUntil } }: { readonly signingKey: SigningKey }) {
  const t = useMessages(signingKeysMessages);
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3 text-sm">
      <div className="min-w-0">
        <code className="break-all">{kid}</code> <CopyButton text={kid} label={t('keys.id')} />
        <p className="text-quiet">
          {t('keys.from')} <time dateTime={validFrom}>{format.instant(validFrom)}</time>
          {validUntil !== null && (
            <>
              , {t('keys.until').toLowerCase()} <time dateTime={validUntil}>{format.instant(validUntil)}</time>
            </>
          )}
        </p>
      </div>
      <Badge tone={validUntil === null ? 'success' : 'neutral'}>
        {t(validUntil === null ? 'keys.in-force' : 'keys.retired')}
      </Badge>
    </li>
  );
}
