import { type Language } from '../i18n/language.js';
import { PageHead } from './parts/shapes.js';
import { publicMessages } from './public.messages.js';
import { type PublicPage } from './public-page.js';
import { useVisit, useWords, wordsIn } from './visit.js';

const TOO_MANY = 429;
const UNAVAILABLE = 503;

/** For an address that does not exist and for what is not public yet: the two must not be told apart. */
export const missingPage = (language: Language): PublicPage => plainPage(404, language, 'missing');

/** When the API refuses or fails. */
export const unavailablePage = (language: Language, status: number): PublicPage =>
  status === TOO_MANY ? plainPage(TOO_MANY, language, 'busy') : plainPage(UNAVAILABLE, language, 'broken');

function plainPage(status: number, language: Language, kind: 'missing' | 'busy' | 'broken'): PublicPage {
  const t = wordsIn(language, publicMessages);
  return {
    status,
    title: t(`${kind}.title`),
    description: '',
    part: null,
    isSynthetic: false,
    body: <Plain kind={kind} status={status} />,
  };
}

function Plain({ kind, status }: { readonly kind: 'missing' | 'busy' | 'broken'; readonly status: number }) {
  const t = useWords(publicMessages);
  const { link } = useVisit();
  return (
    <div className="py-10 lg:py-20">
      <PageHead title={t(`${kind}.title`)} kicker={String(status)} lead={t(`${kind}.lead`)} />
      {kind === 'missing' && (
        <p className="flex flex-wrap gap-3">
          <a href={link([])} className="btn btn-primary">
            {t('missing.home')}
          </a>
          <a href={link(['arsip'])} className="btn">
            {t('missing.archive')}
          </a>
        </p>
      )}
    </div>
  );
}
