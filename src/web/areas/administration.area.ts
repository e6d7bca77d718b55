import { type Area } from '../shell/area.js';

export const administrationArea: Area = {
  roles: ['administrator'],
  home: '/app/users',
  navigation: [{ to: '/app/users', label: { id: 'Pengguna', en: 'Users' } }],
  routes: [],
};
