import { type Area } from '../shell/area.js';

export const preparationArea: Area = {
  roles: ['secretariat'],
  home: '/app/editions',
  navigation: [{ to: '/app/editions', label: { id: 'Edisi', en: 'Editions' } }],
  routes: [],
};
