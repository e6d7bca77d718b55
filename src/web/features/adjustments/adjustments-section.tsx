import { queries, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { type Format, useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Section } from '../../shared/page.js';
import { QueryView } from '../../shared/states.js';
import { AddAdjustment } from './add-adjustment.js';
import { adjustmentsMessages } from './adjustments.messages.js';
import { RevokeAdjustment } from './revoke-adjustment.js';

type Adjustment = Schemas['AdjustmentView'];

interface SectionProps {
  readonly nominationId: string;
  readonly canAdjust: boolean;
}

/** The bonus and penalty lines of a nomination, those revoked included. */
export function AdjustmentsSection({ nominationId, canAdjust }: SectionProps) {
  const t = useMessages(adjustmentsMessages);
  const lines = queries.useQuery('get', '/api/v1/nominations/{id}/adjustments', {
    params: { path: { id: nominationId } },
  });
  return (
    <Section
      title={t('adjustments.title')}
      lead={t('adjustments.lead')}
      {...(canAdjust ? { actions: <AddAdjustment nominationId={nominationId} /> } : {})}
    >
      <QueryView query={lines} lines={1}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-quiet">{t('adjustments.none')}</p>
          ) : (
            <ul className="divide-y divide-base-300">
              {items.map((line) => (
                <Line key={line.id} line={line} canAdjust={canAdjust} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  );
}

function Line({ line, canAdjust }: { readonly line: Adjustment; readonly canAdjust: boolean }) {
  const t = useMessages(adjustmentsMessages);
  const format = useFormat();
  const isRevoked = line.revokedAt !== null;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-64">
        <p className={`font-semibold ${isRevoked ? 'line-through' : ''}`}>
          <span className="tabular">{signed(line, format)}</span> · {t(`adjustment.${line.kind}`)}
        </p>
        <p className="max-w-prose text-sm">{line.legalBasis}</p>
        <p className="text-xs text-quiet">{t('adjustment.entered', { at: format.instant(line.enteredAt) })}</p>
        {line.revokedAt !== null && (
          <p className="text-xs text-quiet">
            {t('adjustment.revoked.why', { at: format.instant(line.revokedAt), reason: line.revokedReason ?? '–' })}
          </p>
        )}
      </div>
      {isRevoked ? (
        <Badge>{t('adjustment.revoked')}</Badge>
      ) : (
        canAdjust && <RevokeAdjustment id={line.id} points={signed(line, format)} />
      )}
    </li>
  );
}

/** `+2,5` or `−2,5` */
const signed = ({ kind, points }: Adjustment, format: Format): string =>
  `${kind === 'bonus' ? '+' : '−'}${format.number(points.includes('.') ? points.replace(/\.?0+$/, '') : points)}`;
