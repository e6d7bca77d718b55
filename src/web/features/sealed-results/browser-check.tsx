import { type BundleSummary } from '../../../core/ledger/bundle-summary.js';
import { verdictText } from '../../../core/ledger/verdict-messages.js';
import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { checkMessages } from '../../public/check/check.messages.js';
import { type CheckOutcome } from '../../public/check/outcome.js';
import { Section } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/states.js';
import { Verdict } from '../../shared/verdict.js';
import { Difference } from './difference.js';
import { sealedResultsMessages } from './sealed-results.messages.js';
import { useBrowserCheck } from './use-browser-check.js';

/** The same check as anybody can make, on this device and without believing the server. */
export function BrowserCheck({ result: { id, hash } }: { readonly result: Schemas['ResultView'] }) {
  const t = useMessages(sealedResultsMessages);
  const words = useMessages(checkMessages);
  const { state, start } = useBrowserCheck();
  const isBusy = state.at === 'fetching' || state.at === 'computing';
  return (
    <Section
      title={t('browser.title')}
      lead={<span className="block max-w-2xl">{t('browser.lead')}</span>}
      actions={
        <button type="button" className="btn btn-primary" disabled={isBusy} onClick={() => void start(id, hash)}>
          {t('browser.run')}
        </button>
      }
    >
      {isBusy && (
        <p role="status" className="flex items-center gap-2 text-sm font-medium">
          <span className="loading loading-spinner loading-sm" aria-hidden />
          {t(`browser.${state.at}`)}
        </p>
      )}
      {state.at === 'failed' && <ProblemNotice error={state.error} />}
      {state.at === 'nothing' && (
        <Verdict holds={false} title={words('failure.title')}>
          <p>{words(`failure.${state.failure}`)}</p>
        </Verdict>
      )}
      {state.at === 'done' && <Outcome outcome={state.outcome} />}
    </Section>
  );
}

function Outcome({ outcome }: { readonly outcome: CheckOutcome }) {
  const t = useMessages(sealedResultsMessages);
  const format = useFormat();
  const seconds = <p className="text-quiet">{t('browser.seconds', { seconds: secondsOf(outcome, format.number) })}</p>;
  if (outcome.kind === 'unreadable')
    return (
      <Verdict holds={false} title={t('browser.unreadable')}>
        <p lang="en">{outcome.reason}</p>
      </Verdict>
    );
  if (outcome.kind === 'differs') {
    const { kind, path, stated, recomputed } = outcome.difference;
    return (
      <Verdict holds={false} title={`${t('browser.differs')}: ${verdictText(`difference.${kind}`, format.language)}`}>
        {outcome.subject !== null && <p>{outcome.subject}</p>}
        <Difference path={path} stored={stated} recomputed={recomputed} />
        {seconds}
      </Verdict>
    );
  }
  return (
    <Verdict holds title={t('browser.agrees')}>
      <Agreement summary={outcome.summary} isSignatureChecked={outcome.kind === 'agrees'} />
      {seconds}
    </Verdict>
  );
}

const secondsOf = ({ milliseconds }: CheckOutcome, number: (text: string) => string): string =>
  number((milliseconds / 1000).toFixed(1));

interface AgreementProps {
  readonly summary: BundleSummary;
  readonly isSignatureChecked: boolean;
}

function Agreement({ summary, isSignatureChecked }: AgreementProps) {
  const t = useMessages(sealedResultsMessages);
  const words = useMessages(checkMessages);
  const format = useFormat();
  const { signature, numbersTraced, evaluators, placings, unranked } = summary;
  const nominees = format.number(placings.length + unranked);
  const said =
    numbersTraced === null || evaluators === null
      ? verdictText('agrees.untraced', format.language, { nominees })
      : verdictText('agrees.traced', format.language, {
          nominees,
          numbers: format.number(numbersTraced),
          evaluators: format.number(evaluators),
        });
  const status = isSignatureChecked ? signature.status : 'unchecked';
  const signedAt = 'signedAt' in signature ? format.instant(signature.signedAt) : '';
  return (
    <>
      <p>{said}</p>
      <p>
        {words('agrees.signature')}: {words(`signature.${status}`, { signedAt })}
      </p>
      {'keyId' in signature && (
        <p>
          {t('browser.key')} <code className="text-xs break-all">{signature.keyId}</code>
        </p>
      )}
    </>
  );
}
