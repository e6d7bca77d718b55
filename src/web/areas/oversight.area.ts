import { type Area } from '../shell/area.js';

/** What auditors of the award look at: the trail, its chain, the sealed results, and what must never be false. */
export const oversightArea: Area = {
  roles: ['auditor'],
  home: '/app/audit',
  navigation: [
    { to: '/app/audit', label: { id: 'Jejak audit', en: 'Audit trail' } },
    { to: '/app/audit-chain', label: { id: 'Rantai audit', en: 'Audit chain' } },
    { to: '/app/sealed-results', label: { id: 'Hasil tersegel', en: 'Sealed results' } },
    { to: '/app/invariants', label: { id: 'Kaidah tetap', en: 'Invariants' } },
  ],
  routes: [
    { path: 'audit', lazy: () => import('../features/oversight/audit/audit-page.js') },
    { path: 'audit-chain', lazy: () => import('../features/oversight/chain/chain-page.js') },
    { path: 'sealed-results', lazy: () => import('../features/sealed-results/sealed-results-page.js') },
    { path: 'sealed-results/:rankingId', lazy: () => import('../features/sealed-results/sealed-result-page.js') },
    { path: 'invariants', lazy: () => import('../features/oversight/invariants/invariants-page.js') },
  ],
};
