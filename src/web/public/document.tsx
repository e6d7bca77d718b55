import { type ReactNode } from 'react';

import { type Language } from '../i18n/language.js';
import { sharedMessages } from '../shared/shared.messages.js';
import { type Address, hrefOf } from './address.js';
import { publicMessages } from './public.messages.js';
import { type Part, type PublicPage } from './public-page.js';
import { useVisit, useWords, visitAt, VisitContext, wordsIn } from './visit.js';

/** What the build made for the public pages. */
export interface Assets {
  readonly script: string;
  /** What the script imports, so that it is fetched together with it and not after it. */
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  /** Fonts that the first words are written in. */
  readonly preload: readonly string[];
}

interface DocumentProps {
  readonly page: PublicPage;
  readonly address: Address;
  readonly assets: Assets;
  readonly publicUrl: string;
}

/** Restores the theme before the first paint; small, and kept by browsers for a year. */
export const THEME_SCRIPT = '/assets/theme-99f02715.js';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id_ID', en: 'en_GB' };

/** A whole HTML document around a page. */
export function Document({ page, address, assets, publicUrl }: DocumentProps) {
  const visit = visitAt(address);
  return (
    <VisitContext value={visit}>
      <html lang={address.language}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <Description page={page} address={address} publicUrl={publicUrl} />
          <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#14181a" media="(prefers-color-scheme: dark)" />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          {assets.preload.map((href) => (
            <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={href} />
          ))}
          <script src={THEME_SCRIPT} />
          {assets.styles.map((href) => (
            <link key={href} rel="stylesheet" href={href} />
          ))}
          {assets.modules.map((href) => (
            <link key={href} rel="modulepreload" href={href} />
          ))}
          <script type="module" src={assets.script} />
        </head>
        <body className="flex min-h-dvh flex-col bg-base-100">
          <Frame part={page.part} isSynthetic={page.isSynthetic}>
            {page.body}
          </Frame>
        </body>
      </html>
    </VisitContext>
  );
}

/** For search engines, for those who are sent a link, and for the other language. */
function Description({ page, address, publicUrl }: Omit<DocumentProps, 'assets'>) {
  const t = wordsIn(address.language, publicMessages);
  const base = publicUrl.replace(/\/$/, '');
  const at = (language: Language): string => `${base}${hrefOf(language, address.steps)}`;
  const title = page.title === t('site.name') ? page.title : `${page.title} · ${t('site.name')}`;
  if (page.status !== 200)
    return (
      <>
        <title>{title}</title>
        <meta name="robots" content="noindex" />
      </>
    );
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={page.description} />
      <link rel="canonical" href={at(address.language)} />
      <link rel="alternate" hrefLang="id" href={at('id')} />
      <link rel="alternate" hrefLang="en" href={at('en')} />
      <link rel="alternate" hrefLang="x-default" href={at('id')} />
      <meta property="og:site_name" content={t('site.name')} />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content={LOCALES[address.language]} />
      <meta property="og:url" content={at(address.language)} />
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={page.description} />
      <meta property="og:image" content={`${base}/og.png`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={`${t('site.name')} — ${t('site.award')}`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

interface FrameProps {
  readonly part: Part | null;
  readonly isSynthetic: boolean;
  readonly children: ReactNode;
}

function Frame({ part, isSynthetic, children }: FrameProps) {
  const t = useWords(publicMessages);
  const shared = useWords(sharedMessages);
  return (
    <>
      <a href="#content" className="btn btn-primary sr-only z-50 focus:not-sr-only focus:absolute focus:m-2">
        {t('site.skip')}
      </a>
      {isSynthetic && (
        <p className="border-b border-warning/40 bg-warning/10 px-4 py-2 text-center text-sm text-warning">
          {shared('synthetic')}
        </p>
      )}
      <Header part={part} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 outline-none sm:px-6 lg:py-12"
      >
        <p className="mb-6 hidden text-sm font-semibold print:block">
          {t('site.name')} — {t('site.award')}
        </p>
        {children}
      </main>
      <Footer />
    </>
  );
}

function Header({ part }: { readonly part: Part | null }) {
  const t = useWords(publicMessages);
  const { link } = useVisit();
  const items: readonly (readonly [Part, string, string])[] = [
    ['results', link([]), t('site.home')],
    ['archive', link(['arsip']), t('site.archive')],
    ['method', link(['metode']), t('site.method')],
    ['check', link(['periksa']), t('site.check')],
  ];
  return (
    <header className="no-print border-b border-base-300">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4 sm:px-6">
        <a href={link([])} className="flex items-center gap-2.5 py-3 text-lg font-bold tracking-tight">
          <img src="/icon.svg" alt="" width={32} height={32} />
          {t('site.name')}
        </a>
        <nav aria-label={t('site.navigation')} className="order-last -mx-2 w-full md:order-none md:mx-0 md:w-auto">
          <ul className="flex justify-between sm:justify-start sm:gap-2">
            {items.map(([name, href, label]) => (
              <li key={name}>
                <a
                  href={href}
                  aria-current={name === part ? 'page' : undefined}
                  className="block border-b-2 border-transparent px-2 py-3 text-sm font-medium hover:border-base-300 aria-[current=page]:border-primary aria-[current=page]:text-primary sm:px-3 md:py-5"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Switches />
      </div>
    </header>
  );
}

/** Language is another address; the theme is kept by the browser and needs its script, so its place is only reserved. */
function Switches() {
  const t = useWords(publicMessages);
  const { language, steps, query } = useVisit();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <div className="ml-auto flex items-center gap-1">
      <a
        href={hrefOf(other, steps, Object.fromEntries(query))}
        hrefLang={other}
        lang={other}
        rel="alternate"
        className="btn btn-ghost btn-sm font-medium"
      >
        {t('site.language')}
      </a>
      <button
        type="button"
        className="btn btn-ghost btn-sm btn-square invisible"
        data-theme-switch=""
        data-light={t('site.theme.light')}
        data-dark={t('site.theme.dark')}
      >
        <svg
          viewBox="0 0 24 24"
          width="18"
          height="18"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <circle cx="12" cy="12" r="9" />
          <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" stroke="none" />
        </svg>
      </button>
    </div>
  );
}

function Footer() {
  const t = useWords(publicMessages);
  const { link } = useVisit();
  const links: readonly (readonly [href: string, label: string])[] = [
    [link(['arsip']), t('site.archive')],
    [link(['metode']), t('site.method')],
    [link(['periksa']), t('site.check')],
    ['/api/docs', t('site.api')],
    ['/.well-known/paritrana-keys.json', t('site.keys')],
    ['/app/sign-in', t('site.sign-in')],
  ];
  return (
    <footer className="no-print border-t border-base-300 bg-base-200">
      <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-10 sm:px-6 md:flex-row md:justify-between">
        <div className="max-w-sm">
          <p className="font-bold">{t('site.name')}</p>
          <p className="mt-1 text-sm text-quiet">{t('site.award')}</p>
          <p className="mt-3 text-sm text-quiet">{t('site.about')}</p>
        </div>
        <nav aria-label={t('site.footer')}>
          <ul className="grid gap-x-10 gap-y-1 sm:grid-cols-2">
            {links.map(([href, label]) => (
              <li key={href}>
                <a href={href} className="link link-hover inline-block py-1 text-sm">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
