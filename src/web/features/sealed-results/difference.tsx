import { useMessages } from '../../i18n/messages.js';
import { sealedResultsMessages } from './sealed-results.messages.js';

interface DifferenceProps {
  readonly path: string;
  readonly stored: string;
  readonly recomputed: string;
}

/** The first place where a sealed document and its recomputation part. */
export function Difference({ path, stored, recomputed }: DifferenceProps) {
  const t = useMessages(sealedResultsMessages);
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[7rem_1fr]">
      <dt className="text-quiet">{t('difference.place')}</dt>
      <dd>{path === '' ? t('difference.whole') : <code className="text-xs break-all">{path}</code>}</dd>
      <dt className="text-quiet">{t('difference.stored')}</dt>
      <dd>
        <code className="text-xs break-all">{stored}</code>
      </dd>
      <dt className="text-quiet">{t('difference.recomputed')}</dt>
      <dd>
        <code className="text-xs break-all">{recomputed}</code>
      </dd>
    </dl>
  );
}
