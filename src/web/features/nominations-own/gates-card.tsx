import { queries } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Section } from '../../shared/page.js';
import { QueryView } from '../../shared/states.js';
import { statusMessages } from './status.messages.js';

const TONES = { pass: 'success', fail: 'error', pending: 'neutral' } as const;

/** The conditions that the file passes or fails, with the reason of a failure. */
export function GatesCard({ nominationId }: { readonly nominationId: string }) {
  const t = useMessages(statusMessages);
  const format = useFormat();
  const gates = queries.useQuery('get', '/api/v1/nominations/{id}/gates', { params: { path: { id: nominationId } } });
  return (
    <Section title={t('gates.title')} lead={t('gates.lead')}>
      <QueryView query={gates} lines={2}>
        {({ items }) => (
          <ul className="divide-y divide-base-300">
            {items.map(({ gate, names, outcome, reason, decidedAt }) => (
              <li key={gate} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5">
                <div className="min-w-0">
                  <p className="font-medium">{format.name(names)}</p>
                  {reason !== null && <p className="max-w-prose text-sm text-quiet">{reason}</p>}
                  {decidedAt !== null && (
                    <p className="text-xs text-quiet">{t('gates.decided', { at: format.instant(decidedAt) })}</p>
                  )}
                </div>
                <Badge tone={TONES[outcome]}>{t(`gates.${outcome}`)}</Badge>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Section>
  );
}
