import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';

import { fetchFile, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { CopyButton } from '../../shared/copy-button.js';
import { Section } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/states.js';
import { saveBlob } from '../../shared/save-blob.js';
import { historyPath } from '../oversight/audit/subject-page.js';
import { type SigningKey, wasInForce } from '../signing-keys/in-force.js';
import { sealedResultsMessages } from './sealed-results.messages.js';
import { documentPath } from './use-browser-check.js';
import { type Sealing } from './use-sealing.js';

type Result = Schemas['ResultView'];

interface FactsProps {
  readonly result: Result;
  /** Left out for whoever may not read the trail. */
  readonly sealing?: Sealing | null;
  /** The published keys; undefined when they could not be had. */
  readonly keys?: readonly SigningKey[] | undefined;
}

/** What was sealed: hash, version, instant, the key, and what the audit trail says about it. */
export function ResultFacts({ result, sealing = null, keys }: FactsProps) {
  const t = useMessages(sealedResultsMessages);
  const format = useFormat();
  const { number, hash, sealedAt } = result;
  return (
    <Section
      title={t('detail.facts')}
      lead={<span className="block max-w-2xl">{t('document.lead')}</span>}
      actions={<SaveDocument result={result} />}
    >
      <dl className="grid gap-x-4 text-sm sm:grid-cols-[9rem_1fr] sm:gap-y-2">
        <Fact term={t('results.hash')}>
          <code className="break-all">{hash}</code> <CopyButton text={hash} label={t('results.hash')} />
        </Fact>
        <Fact term={t('results.sealed-at')}>
          <time dateTime={sealedAt}>{format.instant(sealedAt)}</time>
        </Fact>
        <Fact term={t('results.version')}>
          {number === 1 ? t('detail.version.first') : t('detail.version.later', { number, before: number - 1 })}
        </Fact>
        {sealing && <Sealed result={result} sealing={sealing} keys={keys} />}
      </dl>
    </Section>
  );
}

/** What only auditors of the national level may see: the entry of the sealing in the trail, and the key that it names. */
function Sealed({ result: { id, hash, sealedAt }, sealing, keys }: FactsProps & { readonly sealing: Sealing }) {
  const t = useMessages(sealedResultsMessages);
  const key = keys?.find(({ kid }) => kid === sealing.keyId);
  const standing = key ? (wasInForce(key, sealedAt) ? 'in-force' : 'not-in-force') : 'unknown';
  return (
    <>
      {sealing.keyId !== null && (
        <Fact term={t('detail.key')}>
          <code className="break-all">{sealing.keyId}</code>
          {keys && (
            <span className={standing === 'in-force' ? 'text-quiet' : 'font-semibold text-error'}>
              {' '}
              ({t(`detail.key.${standing}`)})
            </span>
          )}
        </Fact>
      )}
      <Fact term={t('detail.trail')}>
        {sealing.hash === hash ? (
          t('detail.trail.same')
        ) : (
          <span className="font-semibold text-error">
            {sealing.hash === null ? t('detail.trail.none') : t('detail.trail.other', { hash: sealing.hash })}
          </span>
        )}{' '}
        <Link to={historyPath({ type: 'result', id })} className="link inline-block min-h-6 text-primary">
          {t('detail.trail.open')}
        </Link>
      </Fact>
    </>
  );
}

function SaveDocument({ result: { id, rankingId, number } }: { readonly result: Result }) {
  const t = useMessages(sealedResultsMessages);
  const [state, setState] = useState<{ isBusy: boolean; error: unknown }>({ isBusy: false, error: null });
  const save = async (): Promise<void> => {
    setState({ isBusy: true, error: null });
    try {
      saveBlob(await fetchFile(documentPath(id)), `paritrana-result-${rankingId}-${String(number)}.json`);
      setState({ isBusy: false, error: null });
    } catch (error) {
      setState({ isBusy: false, error });
    }
  };
  return (
    <div className="flex flex-col items-end gap-2">
      <button type="button" className="btn" disabled={state.isBusy} onClick={() => void save()}>
        {state.isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t('document.save')}
      </button>
      {state.error !== null && <ProblemNotice error={state.error} />}
    </div>
  );
}

const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <>
    <dt className="text-quiet">{term}</dt>
    <dd className="mb-2 min-w-0 sm:mb-0">{children}</dd>
  </>
);
