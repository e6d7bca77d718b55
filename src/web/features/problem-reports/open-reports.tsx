import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { reportsMessages } from './reports.messages.js';
import { useOpenCount } from './use-reports.js';

/** The way to the reports of an edition, with how many await an answer. */
export function ReportsLink({ editionId }: { readonly editionId: string }) {
  const t = useMessages(reportsMessages);
  const count = useOpenCount({ editionId }) ?? 0;
  return (
    <Link to={`/app/problem-reports?edition=${editionId}`} className="btn">
      {count > 0 ? t('open.link.count', { count }) : t('open.link')}
    </Link>
  );
}

/** Says beside the seal what is still unanswered; nothing where everything is. */
export function OpenAtSeal({ rankingId, editionId }: { readonly rankingId: string; readonly editionId: string }) {
  const t = useMessages(reportsMessages);
  const count = useOpenCount({ rankingId }) ?? 0;
  if (count === 0) return null;
  return (
    <p className="mt-4 text-sm text-quiet">
      {t('open.seal', { count })}{' '}
      <Link to={`/app/problem-reports?edition=${editionId}&state=open`} className="link">
        {t('open.see')}
      </Link>
    </p>
  );
}
