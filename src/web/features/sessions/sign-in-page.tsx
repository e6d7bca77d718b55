import { Link, Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';

import { useSession } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { Entrance } from '../../shared/entrance.js';
import { SignInForm } from './sign-in-form.js';
import { signInMessages } from './sign-in.messages.js';

/** Where the person wanted to go before; only inside the app, so that no link can send them elsewhere. */
const wanted = (next: string | null): string => (next?.startsWith('/app/') === true ? next : '/app/');

/** Signing in; also says what just happened, such as a password that was saved. */
export function Component() {
  const t = useMessages(signInMessages);
  const navigate = useNavigate();
  const session = useSession();
  const { state } = useLocation() as { state: { readonly notice?: string } | null };
  const [search] = useSearchParams();
  const next = wanted(search.get('next'));
  if (session.state === 'signed-in') return <Navigate to={next} replace />;
  return (
    <Entrance
      title={t('sign-in.title')}
      lead={t('sign-in.lead')}
      below={
        <>
          <Link to="/app/forgotten-password" className="link link-primary">
            {t('sign-in.forgotten')}
          </Link>
          <a href="/" className="link link-primary">
            {t('sign-in.public')}
          </a>
        </>
      }
    >
      {state?.notice !== undefined && (
        <p role="status" className="mb-4 text-sm font-medium text-success">
          {state.notice}
        </p>
      )}
      <SignInForm onDone={() => void navigate(next, { replace: true })} />
    </Entrance>
  );
}
