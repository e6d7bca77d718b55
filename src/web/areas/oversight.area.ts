import { type Area } from '../shell/area.js';

export const oversightArea: Area = {
  roles: ['auditor'],
  home: '/app/audit',
  navigation: [{ to: '/app/audit', label: { id: 'Jejak audit', en: 'Audit trail' } }],
  routes: [],
};
