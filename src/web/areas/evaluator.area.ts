import { type Area } from '../shell/area.js';

export const evaluatorArea: Area = {
  roles: ['evaluator'],
  home: '/app/work',
  navigation: [{ to: '/app/work', label: { id: 'Tugas saya', en: 'My work' } }],
  routes: [
    {
      path: 'work',
      lazy: () => import('../features/evaluations/evaluator-layout.js'),
      children: [
        { index: true, lazy: () => import('../features/evaluations/work/work-page.js') },
        { path: 'declarations', lazy: () => import('../features/assignments/declarations-page.js') },
        { path: 'rankings/:rankingId', lazy: () => import('../features/decisions-own/panel-page.js') },
        { path: ':nominationId/:stage', lazy: () => import('../features/evaluations/sheet/sheet-page.js') },
      ],
    },
  ],
};
