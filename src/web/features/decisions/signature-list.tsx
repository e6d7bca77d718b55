import { signaturesNeeded } from '../../../core/decision/index.js';
import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Section } from '../../shared/page.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { decisionsMessages } from './decisions.messages.js';
import { useDecision, useSignatures } from './use-decision.js';

type Signature = Schemas['SignatureView'];

/** Which seats have signed the decision as it stands, and whose signature was voided by a change. */
export function SignatureList() {
  const t = useMessages(decisionsMessages);
  const signatures = useSignatures();
  const version = useDecision().data?.version;
  return (
    <Section title={t('sign.title')} lead={<span className="block max-w-2xl">{t('sign.lead')}</span>}>
      <QueryView query={signatures} lines={9}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('sign.nobody')} />
          ) : (
            <>
              <Count items={items} />
              <ul aria-label={t('sign.caption')} className="divide-y divide-base-300">
                {items.map((signature) => (
                  <SeatLine key={signature.seat.number} signature={signature} version={version} />
                ))}
              </ul>
            </>
          )
        }
      </QueryView>
    </Section>
  );
}

function Count({ items }: { readonly items: readonly Signature[] }) {
  const t = useMessages(decisionsMessages);
  const signed = items.filter(({ counts }) => counts).length;
  const needed = signaturesNeeded(items.length);
  return (
    <div className="mb-3 max-w-md">
      <p className="tabular text-sm font-semibold">{t('sign.count', { signed, all: items.length, needed })}</p>
      <progress
        aria-hidden
        className={`progress mt-1 w-full print:hidden ${signed >= needed ? 'progress-success' : 'progress-primary'}`}
        value={signed}
        max={items.length}
      />
    </div>
  );
}

interface LineProps {
  readonly signature: Signature;
  readonly version: number | undefined;
}

function SeatLine({ signature, version }: LineProps) {
  const t = useMessages(decisionsMessages);
  const format = useFormat();
  const { seat, signedAt, decisionVersion, counts } = signature;
  const tone = counts ? 'success' : signedAt === null ? 'neutral' : 'warning';
  const isOlder = decisionVersion !== null && version !== undefined && decisionVersion < version;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 text-sm print:break-inside-avoid print:py-4">
      <span>
        {seat.label}
        {seat.role !== 'member' && <span className="text-quiet"> · {t(`sign.role.${seat.role}`)}</span>}
      </span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {signedAt !== null && (
          <span className="tabular text-xs text-quiet">
            {format.instant(signedAt)}
            {!counts && ` · ${isOlder ? t('sign.void.at', { version: decisionVersion }) : t('sign.void.outcome')}`}
          </span>
        )}
        <Badge tone={tone}>{t(counts ? 'sign.signed' : signedAt === null ? 'sign.awaited' : 'sign.void')}</Badge>
      </span>
    </li>
  );
}
