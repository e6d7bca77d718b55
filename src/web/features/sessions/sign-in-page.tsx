import { useEffect } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';

import { useSession } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { SignInForm } from './sign-in-form.js';
import { signInMessages } from './sign-in.messages.js';

/** Where the person wanted to go before; only inside the app, so that no link can send them elsewhere. */
const wanted = (next: string | null): string => (next?.startsWith('/app/') === true ? next : '/app/');

export function Component() {
  const t = useMessages(signInMessages);
  const navigate = useNavigate();
  const session = useSession();
  const [search] = useSearchParams();
  const next = wanted(search.get('next'));
  const title = t('sign-in.title');
  useEffect(() => {
    document.title = `${title} · Paritrana`;
  }, [title]);
  if (session.state === 'signed-in') return <Navigate to={next} replace />;
  return (
    <div className="mx-auto w-full max-w-md px-4 py-12 sm:py-20">
      <h1 className="text-3xl font-bold">{title}</h1>
      <p className="mt-2 mb-8 text-quiet">{t('sign-in.lead')}</p>
      <div className="surface p-6">
        <SignInForm onDone={() => void navigate(next, { replace: true })} />
      </div>
      <p className="mt-6 text-sm">
        <a href="/" className="link link-primary">
          {t('sign-in.public')}
        </a>
      </p>
    </div>
  );
}
