import { type Area } from '../shell/area.js';

// Whichever page is opened: what the files of this area leave on the device is forgotten at sign-out.
if (typeof document !== 'undefined')
  void import('../features/nominations-own/forget-files.js').then(({ forgetFilesAtSignOut }) => {
    forgetFilesAtSignOut();
  });

export const nomineeArea: Area = {
  roles: ['nominee', 'proposer'],
  home: '/app/my-nominations',
  navigation: [
    { to: '/app/my-nominations', label: { id: 'Berkas saya', en: 'My files' } },
    { to: '/app/my-results', label: { id: 'Hasil saya', en: 'My results' } },
  ],
  routes: [
    { path: 'my-nominations', lazy: () => import('../features/nominations-own/own-nominations-page.js') },
    { path: 'my-nominations/new', lazy: () => import('../features/nominations-own/put-forward-page.js') },
    { path: 'my-results', lazy: () => import('../features/my-results/my-results-page.js') },
    {
      path: 'my-results/:rankingId/:nominationId',
      lazy: () => import('../features/my-results/my-result-page.js'),
    },
  ],
};
