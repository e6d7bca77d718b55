import { type Area } from '../shell/area.js';

/** Panels, interviews, rankings and results: run by a secretariat, read by the auditor. */
export const judgingArea: Area = {
  roles: ['secretariat', 'auditor'],
  home: '/app/rankings',
  navigation: [
    { to: '/app/panels', label: { id: 'Tim penilai', en: 'Panels' } },
    { to: '/app/interviews', label: { id: 'Wawancara', en: 'Interviews' } },
    { to: '/app/rankings', label: { id: 'Peringkat', en: 'Rankings' } },
  ],
  routes: [
    { path: 'panels', lazy: () => import('../features/panels/panels-page.js') },
    { path: 'panels/new', lazy: () => import('../features/panels/new-panel-page.js') },
    { path: 'panels/:panelId', lazy: () => import('../features/panels/panel-page.js') },
    { path: 'interviews', lazy: () => import('../features/interviews/calendar-page.js') },
    { path: 'comparisons', lazy: () => import('../features/comparisons/comparison-page.js') },
    { path: 'rankings', lazy: () => import('../features/rankings/rankings-page.js') },
    {
      path: 'rankings/:rankingId',
      lazy: () => import('../features/rankings/ranking-layout.js'),
      children: [
        { path: 'progress', lazy: () => import('../features/standings/progress-page.js') },
        { path: 'conflicts', lazy: () => import('../features/panels/conflicts-page.js') },
        { path: 'standing', lazy: () => import('../features/standings/standing-page.js') },
        { path: 'diagnostics', lazy: () => import('../features/diagnostics/diagnostics-page.js') },
        { path: 'explanation', lazy: () => import('../features/explanations/explanation-page.js') },
        { path: 'what-if', lazy: () => import('../features/what-ifs/what-if-page.js') },
        { path: 'decision', lazy: () => import('../features/decisions/decision-page.js') },
        { path: 'seal', lazy: () => import('../features/results/seal-page.js') },
      ],
    },
  ],
};
