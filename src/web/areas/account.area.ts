import { type RouteObject } from 'react-router';

/** Pages before and around signing in; for everybody. */
export const entryRoutes: readonly RouteObject[] = [
  { path: 'sign-in', lazy: () => import('../features/sessions/sign-in-page.js') },
];

/** A person's own account; for everybody who is signed in. */
export const accountRoutes: readonly RouteObject[] = [];
