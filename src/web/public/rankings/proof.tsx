import { type ResultBundle } from '../../../core/ledger/result-bundle.js';
import { type Translate } from '../../i18n/messages.js';
import { Facts, Fingerprint, Moment, Part } from '../parts/shapes.js';
import { type PublishedRanking } from '../reader.js';
import { useVisit, useWords } from '../visit.js';
import { rankingMessages } from './rankings.messages.js';

const KEYS = '/.well-known/paritrana-keys.json';

interface ProofProps {
  readonly ranking: PublishedRanking;
  readonly bundle: ResultBundle | null;
}

/** What binds the result, and how anybody can check it. */
export function Proof({ ranking, bundle }: ProofProps) {
  const t = useWords(rankingMessages);
  return (
    <Part isBeside title={t('proof.title')} lead={t('proof.lead')}>
      <div className="surface p-6">
        <Facts
          facts={[
            [t('proof.hash'), <Fingerprint key="hash" value={ranking.resultHash} />],
            ...(bundle ? [[t('proof.sealed'), <Moment key="sealed" at={bundle.sealedAt} />] as const] : []),
            [t('proof.published'), <Moment key="published" at={ranking.publishedAt} />],
            ...(bundle ? sealFacts(bundle, t) : []),
          ]}
        />
        {bundle ? <Ways ranking={ranking} /> : <Private />}
      </div>
      {bundle && <HowTo />}
    </Part>
  );
}

function sealFacts(bundle: ResultBundle, t: Translate<typeof rankingMessages>) {
  // Results of the first format have no seats and no seal.
  const { seal, evaluators } = bundle as Partial<ResultBundle>;
  const signed = { count: bundle.signatures.length, all: evaluators?.length ?? bundle.signatures.length };
  return [
    [t('proof.minutes'), bundle.decision.minutesNumber] as const,
    [t('proof.panel'), t('proof.panel.seats', signed)] as const,
    ...(seal ? [[t('proof.key'), <Fingerprint key="key" value={seal.signature.keyId} />] as const] : []),
  ];
}

function Ways({ ranking }: { readonly ranking: PublishedRanking }) {
  const t = useWords(rankingMessages);
  const { link } = useVisit();
  return (
    <p className="no-print mt-6 flex flex-wrap gap-3">
      <a href={link(['periksa'], { bundle: ranking.id })} className="btn btn-primary">
        {t('proof.check')}
      </a>
      <a
        href={`/api/v1/public/rankings/${ranking.id}/bundle`}
        download={`paritrana-${ranking.id}.json`}
        type="application/json"
        className="btn"
      >
        {t('proof.bundle')}
      </a>
      <a href={KEYS} download="paritrana-keys.json" type="application/json" className="btn btn-ghost">
        {t('proof.keys')}
      </a>
    </p>
  );
}

function Private() {
  const t = useWords(rankingMessages);
  const { link } = useVisit();
  return (
    <>
      <p className="mt-6 max-w-2xl text-quiet">{t('proof.private')}</p>
      <a href={link(['periksa'])} className="no-print btn mt-4">
        {t('proof.private.check')}
      </a>
    </>
  );
}

function HowTo() {
  const t = useWords(rankingMessages);
  return (
    <div className="mt-6 max-w-3xl">
      <h3 className="font-semibold">{t('proof.how')}</h3>
      <ol className="mt-2 flex list-decimal flex-col gap-3 pl-5 text-quiet">
        <li>{t('proof.how.browser')}</li>
        <li>
          {t('proof.how.offline')}
          <Command>npm run paritrana -- verify paritrana-….json --jwks paritrana-keys.json</Command>
        </li>
        <li>
          {t('proof.how.hash')}
          <Command>sha256sum paritrana-….json</Command>
        </li>
      </ol>
    </div>
  );
}

const Command = ({ children }: { readonly children: string }) => (
  <code className="mt-1.5 block rounded-field border border-base-300 bg-base-200 px-3 py-2 font-mono text-xs break-words whitespace-pre-wrap text-base-content">
    {children}
  </code>
);
