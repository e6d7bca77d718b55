import { type Schemas } from '../../../api/client.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { RunFinished } from '../run-finished.js';
import { Verdict } from '../../../shared/verdict.js';
import { chainMessages } from './chain.messages.js';

interface ResultProps {
  readonly run: {
    readonly outcome: Schemas['AuditVerificationView'];
    readonly startedAt: number;
    readonly finishedAt: number;
  };
}

/** The outcome of a check in plain words: unbroken, or the first fault with its place. */
export function ChainResult({ run }: ResultProps) {
  const t = useMessages(chainMessages);
  const format = useFormat();
  const { entries, lanes, fault } = run.outcome;
  if (!fault)
    return (
      <Verdict holds title={t('check.intact')}>
        <p>{t('check.intact.lead', { entries: format.number(entries), lanes })}</p>
        <RunFinished run={run} />
      </Verdict>
    );
  const kind = `fault.${fault.kind}` as const;
  return (
    <Verdict holds={false} title={t('check.broken', { lane: fault.lane, seq: format.number(fault.seq) })}>
      <p className="font-semibold">{t(kind)}</p>
      <p>{t('check.broken.lead', { entries: format.number(entries) })}</p>
      <p>{t('check.broken.do')}</p>
      <p lang="en" className="text-quiet">
        {t('fault.technical', { reason: fault.reason })}
      </p>
      <RunFinished run={run} />
    </Verdict>
  );
}
