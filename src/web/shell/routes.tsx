import { createBrowserRouter, Link, Navigate, Outlet, useLocation, useRouteError } from 'react-router';

import { rolesOf, type Role, useMe, useSession } from '../api/use-session.js';
import { accountRoutes, AREAS, entryRoutes } from '../areas/index.js';
import { useMessages } from '../i18n/messages.js';
import { Page } from '../shared/page.js';
import { Loading, ProblemNotice } from '../shared/states.js';
import { Frame } from './frame.js';
import { shellMessages } from './shell.messages.js';

/** Lets only these roles through; the server refuses anyway, this only spares the walk. */
function Allowed({ roles }: { readonly roles?: readonly Role[] }) {
  const { state } = useSession();
  const own = rolesOf(useMe());
  const { pathname, search } = useLocation();
  if (state === 'starting') return <Waiting />;
  if (state === 'signed-out')
    return <Navigate to={`/app/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  return !roles || roles.some((role) => own.has(role)) ? <Outlet /> : <NotFound />;
}

/** The first page of this person: that of the first area open to them. */
function Home() {
  const own = rolesOf(useMe());
  const area = AREAS.find(({ roles }) => roles.some((role) => own.has(role)));
  return area ? <Navigate to={area.home} replace /> : <Navigate to="/app/account" replace />;
}

function NotFound() {
  const t = useMessages(shellMessages);
  return (
    <Page title={t('shell.not-found')} lead={t('shell.not-found.lead')}>
      <Link to="/app/" className="btn">
        {t('shell.home')}
      </Link>
    </Page>
  );
}

/** A page that broke, or whose code could not be fetched; the frame around it stays. */
function Broken() {
  const t = useMessages(shellMessages);
  return (
    <Page title={t('shell.broken')}>
      <ProblemNotice
        error={useRouteError()}
        onRetry={() => {
          location.reload();
        }}
      />
    </Page>
  );
}

const Waiting = () => (
  <div className="mx-auto w-full max-w-5xl px-4 py-8">
    <Loading />
  </div>
);

export const createRoutes = () =>
  createBrowserRouter([
    {
      path: '/app',
      element: <Frame />,
      hydrateFallbackElement: <Waiting />,
      children: [
        {
          errorElement: <Broken />,
          children: [
            ...entryRoutes,
            {
              element: <Allowed />,
              children: [{ index: true, element: <Home /> }, ...accountRoutes, { path: '*', element: <NotFound /> }],
            },
            ...AREAS.map(({ roles, routes }) => ({ element: <Allowed roles={roles} />, children: [...routes] })),
          ],
        },
      ],
    },
  ]);
