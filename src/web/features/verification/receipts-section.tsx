import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Section } from '../../shared/page.js';
import { fileMessages } from './file.messages.js';

/** Every time the file was handed in, the newest first. */
export function ReceiptsSection({ receipts }: { readonly receipts: readonly Schemas['ReceiptView'][] }) {
  const t = useMessages(fileMessages);
  const format = useFormat();
  return (
    <Section title={t('receipts.title')} lead={t('receipts.lead')}>
      {receipts.length === 0 && <p className="text-sm text-quiet">{t('receipts.none')}</p>}
      <ol reversed className="divide-y divide-base-300">
        {receipts.toReversed().map(({ number, submittedAt, checksum }, place) => (
          <li key={number} className="py-3 first:pt-0 last:pb-0">
            <p className="font-medium">
              {t('receipts.number', { number })} {place === 0 && <Badge tone="success">{t('receipts.current')}</Badge>}
            </p>
            <p className="tabular text-sm text-quiet">{format.instant(submittedAt)}</p>
            <p className="tabular text-xs break-all text-quiet">
              {t('receipts.checksum')} {checksum}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
