import { type Area } from '../shell/area.js';

export const judgingArea: Area = {
  roles: ['secretariat', 'auditor'],
  home: '/app/rankings',
  navigation: [{ to: '/app/rankings', label: { id: 'Peringkat', en: 'Rankings' } }],
  routes: [],
};
