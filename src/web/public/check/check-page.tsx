import { PageHead } from '../parts/shapes.js';
import { type PublicPage } from '../public-page.js';
import { type PublicReader } from '../reader.js';
import { useVisit, useWords, type Visit, wordsIn } from '../visit.js';
import { AgreesTemplate } from './agrees-template.js';
import { checkMessages } from './check.messages.js';
import { DiffersTemplate, FailureTemplate, UnreadableTemplate, WorkingTemplate } from './templates.js';

/** Where anybody checks a result file. The words of every outcome stand in the page; script only chooses among them. */
export function checkPage(_reader: PublicReader, { language, query }: Visit): PublicPage {
  const t = wordsIn(language, checkMessages);
  return {
    status: 200,
    title: t('check.title'),
    description: t('check.description'),
    part: 'check',
    isSynthetic: false,
    body: <Check isAsked={query.has('bundle')} />,
  };
}

/** With a result already asked for, its place comes first and is kept free, so that nothing moves when it appears. */
function Check({ isAsked }: { readonly isAsked: boolean }) {
  const t = useWords(checkMessages);
  const { link } = useVisit();
  return (
    <>
      <PageHead title={t('check.title')} lead={t('check.lead')} />
      <div data-check="" className="max-w-3xl">
        <noscript>
          <p className="mb-6 rounded-box border border-warning/40 bg-warning/10 px-4 py-3 text-warning">
            {t('check.no-script')}
          </p>
        </noscript>
        {isAsked && <Outcome className="mb-8 min-h-dvh" />}
        <div className="surface flex flex-col gap-6 p-5 sm:p-6">
          <label
            data-drop=""
            className="flex cursor-pointer flex-col items-center gap-1 rounded-box border-2 border-dashed border-base-300 px-6 py-10 text-center focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-primary hover:border-primary data-over:border-primary data-over:bg-base-200"
          >
            <span className="btn btn-primary pointer-events-none">{t('check.choose')}</span>
            <span className="mt-1 text-sm text-quiet">{t('check.drop')}</span>
            <input type="file" accept=".json,application/json" className="sr-only" disabled />
          </label>
          <Fingerprint />
        </div>
        <p className="mt-4 text-quiet">
          {t('check.published')}{' '}
          <a href={link(['arsip'])} className="link">
            {t('check.archive')}
          </a>
        </p>
        {!isAsked && <Outcome className="mt-6" />}
        <WorkingTemplate />
        <AgreesTemplate />
        <DiffersTemplate />
        <UnreadableTemplate />
        <FailureTemplate />
      </div>
    </>
  );
}

const Outcome = ({ className }: { readonly className: string }) => (
  <div className={className}>
    <div data-status="" role="status" />
    <div data-result="" />
  </div>
);

function Fingerprint() {
  const t = useWords(checkMessages);
  return (
    <div>
      <label htmlFor="sidik" className="mb-1 block text-sm font-medium">
        {t('check.fingerprint')}
      </label>
      <input
        id="sidik"
        name="sidik"
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder="sha256:…"
        aria-describedby="sidik-hint sidik-error"
        className="input w-full font-mono text-sm"
      />
      <p id="sidik-hint" className="mt-1 text-sm text-quiet">
        {t('check.fingerprint.hint')}
      </p>
      <p id="sidik-error" data-fingerprint-error="" role="alert" hidden className="mt-1 text-sm text-error">
        {t('check.fingerprint.faulty')}
      </p>
    </div>
  );
}
