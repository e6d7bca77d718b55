import { type Area } from '../shell/area.js';

/** Setting an edition up and getting its nominees ready: the secretariat works here, the auditor reads. */
export const preparationArea: Area = {
  roles: ['secretariat', 'auditor'],
  home: '/app/editions',
  navigation: [{ to: '/app/editions', label: { id: 'Penyelenggaraan', en: 'Editions' } }],
  routes: [
    { path: 'editions', lazy: () => import('../features/editions/editions-page.js') },
    { path: 'editions/new', lazy: () => import('../features/templates/create-page.js') },
    { path: 'editions/import', lazy: () => import('../features/templates/import-page.js') },
    { path: 'editions/:editionId/copy', lazy: () => import('../features/templates/copy-page.js') },
    {
      path: 'editions/:editionId',
      lazy: () => import('../features/editions/edition-layout.js'),
      children: [
        { index: true, lazy: () => import('../features/editions/edition-overview-page.js') },
        { path: 'calendar', lazy: () => import('../features/editions/calendar-page.js') },
        { path: 'categories', lazy: () => import('../features/categories/categories-page.js') },
        { path: 'rubrics', lazy: () => import('../features/rubrics/rubrics-page.js') },
      ],
    },
    { path: 'editions/:editionId/rubrics/new', lazy: () => import('../features/rubrics/rubric-new-page.js') },
    { path: 'editions/:editionId/categories/new', lazy: () => import('../features/categories/category-new-page.js') },
    { path: 'categories/:categoryId', lazy: () => import('../features/categories/category-page.js') },
    { path: 'rubrics/:rubricId', lazy: () => import('../features/rubrics/rubric-page.js') },
  ],
};
