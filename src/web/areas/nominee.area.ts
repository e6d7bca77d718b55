import { type Area } from '../shell/area.js';

export const nomineeArea: Area = {
  roles: ['nominee', 'proposer'],
  home: '/app/my-nominations',
  navigation: [{ to: '/app/my-nominations', label: { id: 'Berkas saya', en: 'My files' } }],
  routes: [],
};
