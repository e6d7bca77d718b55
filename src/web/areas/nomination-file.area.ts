import { type Area } from '../shell/area.js';

/** The file of one nomination, to be filled in and handed in: by its owner, and by a secretariat on the owner's behalf. */
export const nominationFileArea: Area = {
  roles: ['nominee', 'proposer', 'secretariat'],
  home: '/app/my-nominations',
  navigation: [],
  routes: [
    {
      path: 'my-nominations/:id',
      lazy: () => import('../features/nominations-own/file-frame.js'),
      children: [
        { index: true, lazy: () => import('../features/nominations-own/form-page.js') },
        { path: 'status', lazy: () => import('../features/nominations-own/status-page.js') },
      ],
    },
    { path: 'my-nominations/:id/submission', lazy: () => import('../features/submissions/submission-page.js') },
    { path: 'my-nominations/:id/receipts/:number', lazy: () => import('../features/submissions/receipt-page.js') },
  ],
};
