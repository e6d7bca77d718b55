import { type Area } from '../shell/area.js';

export const evaluatorArea: Area = {
  roles: ['evaluator'],
  home: '/app/work',
  navigation: [{ to: '/app/work', label: { id: 'Tugas saya', en: 'My work' } }],
  routes: [],
};
