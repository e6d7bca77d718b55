import { type RouteObject } from 'react-router';

/** Pages before signing in; for everybody. */
export const entryRoutes: readonly RouteObject[] = [
  { path: 'sign-in', lazy: () => import('../features/sessions/sign-in-page.js') },
  { path: 'invitation', lazy: () => import('../features/credentials/invitation-page.js') },
  { path: 'password-reset', lazy: () => import('../features/credentials/password-reset-page.js') },
  { path: 'forgotten-password', lazy: () => import('../features/credentials/forgotten-password-page.js') },
];

/** A person's own account; for everybody who is signed in. */
export const accountRoutes: readonly RouteObject[] = [
  { path: 'account', lazy: () => import('../features/accounts/account-page.js') },
];
