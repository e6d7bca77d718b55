import { Menu as MenuIcon, Moon, Sun, X } from 'lucide-react';
import { useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';

import { useSession } from '../api/use-session.js';
import { changeLanguage } from '../i18n/language.js';
import { useMessages } from '../i18n/messages.js';
import { useFormat } from '../i18n/use-format.js';
import { AccountLink } from './account-link.js';
import { Navigation } from './navigation.js';
import { SessionNotices } from './session-notices.js';
import { shellMessages } from './shell.messages.js';
import { chooseTheme, currentTheme } from './theme.js';

/** The frame around every page: beside it for people who work here, over it for those who are not signed in. */
export function Frame() {
  const t = useMessages(shellMessages);
  const { state } = useSession();
  const isOutside = state === 'signed-out';
  return (
    <div className={`flex min-h-dvh flex-col ${isOutside ? '' : 'lg:flex-row'}`}>
      <a href="#content" className="btn btn-primary sr-only z-50 focus:not-sr-only focus:absolute focus:m-2">
        {t('shell.skip')}
      </a>
      {isOutside ? <TopBar /> : <SideBar />}
      <div className="flex min-w-0 flex-1 flex-col">
        <SessionNotices />
        <main id="content" tabIndex={-1} className="flex-1 outline-none">
          <Outlet />
        </main>
      </div>
    </div>
  );
}

const TopBar = () => (
  <header className="no-print border-b border-base-300 bg-base-100">
    <div className="flex h-14 items-center justify-between gap-2 px-4">
      <Brand />
      <Switches />
    </div>
  </header>
);

/** Navigation, account, language and theme: always there on a desk, behind a button on a phone. */
function SideBar() {
  const t = useMessages(shellMessages);
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === pathname;
  return (
    <header className="no-print sticky top-0 z-30 border-b border-base-300 bg-base-100 lg:h-dvh lg:w-60 lg:shrink-0 lg:border-r lg:border-b-0">
      <div className="flex h-14 items-center justify-between gap-2 px-4">
        <Brand />
        <button
          type="button"
          className="btn btn-ghost btn-square lg:hidden"
          aria-label={t('shell.menu')}
          aria-expanded={isOpen}
          aria-controls="navigation"
          onClick={() => {
            setOpenAt(isOpen ? null : pathname);
          }}
        >
          {isOpen ? <X size={20} aria-hidden /> : <MenuIcon size={20} aria-hidden />}
        </button>
      </div>
      <div
        id="navigation"
        className={`${isOpen ? 'flex' : 'hidden'} max-h-[calc(100dvh-3.5rem)] flex-col gap-4 px-3 pb-4 lg:flex lg:h-[calc(100dvh-3.5rem)]`}
      >
        <Navigation />
        <div className="flex flex-col gap-1 border-t border-base-300 pt-3 lg:mt-auto">
          <AccountLink />
          <Switches />
        </div>
      </div>
    </header>
  );
}

const Brand = () => (
  <NavLink to="/app/" className="flex min-h-6 items-center gap-2.5 font-bold tracking-tight">
    <img src="/icon.svg" alt="" width={28} height={28} />
    Paritrana
  </NavLink>
);

/** Language and theme change what is on screen in place. */
function Switches() {
  const t = useMessages(shellMessages);
  const { language } = useFormat();
  const [theme, setTheme] = useState(currentTheme);
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <div className="flex items-center justify-between gap-1 px-1">
      <button
        type="button"
        className="btn btn-ghost btn-sm font-medium"
        lang={language === 'id' ? 'en' : 'id'}
        onClick={() => {
          changeLanguage(language === 'id' ? 'en' : 'id');
        }}
      >
        {t('shell.language')}
      </button>
      <button
        type="button"
        className="btn btn-ghost btn-sm btn-square"
        aria-label={t(`shell.theme.${other}`)}
        onClick={() => {
          chooseTheme(other);
          setTheme(other);
        }}
      >
        {theme === 'dark' ? <Sun size={18} aria-hidden /> : <Moon size={18} aria-hidden />}
      </button>
    </div>
  );
}
