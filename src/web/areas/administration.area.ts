import { type Area } from '../shell/area.js';

/** Accounts, work behind the scenes, and the state of the server. */
export const administrationArea: Area = {
  roles: ['administrator'],
  home: '/app/users',
  navigation: [
    { to: '/app/users', label: { id: 'Pengguna', en: 'Users' } },
    { to: '/app/jobs', label: { id: 'Pekerjaan latar', en: 'Jobs' } },
    { to: '/app/system', label: { id: 'Sistem', en: 'System' } },
  ],
  routes: [
    { path: 'users', lazy: () => import('../features/users/users-page.js') },
    { path: 'users/new', lazy: () => import('../features/users/new-user-page.js') },
    { path: 'jobs', lazy: () => import('../features/jobs/jobs-page.js') },
    { path: 'system', lazy: () => import('../features/signing-keys/system-page.js') },
    { path: 'users/:userId', lazy: () => import('../features/users/user-page.js') },
  ],
};
