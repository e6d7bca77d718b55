import { type Area } from '../shell/area.js';

/** The nominees of an edition and the check of their files: the secretariat decides here, the auditor reads. */
export const verificationArea: Area = {
  roles: ['secretariat', 'auditor'],
  home: '/app/nominations',
  navigation: [
    { to: '/app/nominations', label: { id: 'Usulan', en: 'Nominations' } },
    { to: '/app/verification', label: { id: 'Antrean verifikasi', en: 'Verification queue' } },
    { to: '/app/problem-reports', label: { id: 'Laporan masalah', en: 'Reported problems' } },
  ],
  routes: [
    { path: 'nominations', lazy: () => import('../features/nominations/nominations-page.js') },
    { path: 'nominations/new', lazy: () => import('../features/nominations/new-nomination-page.js') },
    { path: 'nominations/:id', lazy: () => import('../features/verification/file-page.js') },
    { path: 'verification', lazy: () => import('../features/verification/queue-page.js') },
    { path: 'problem-reports', lazy: () => import('../features/problem-reports/reports-page.js') },
  ],
};
