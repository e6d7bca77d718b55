import { type Messages } from '../../platform/i18n/messages.js';

export const assignmentsMessages: Messages = {
  'assignment.not-found': {
    id: 'Penugasan menilai tidak ditemukan',
    en: 'There is no such assignment',
  },
  'assignment.state-not-allowed': {
    id: 'Pengunduran diri dari penilaian bersifat final',
    en: 'A recusal is final',
  },
  'assignment.no-conflict-to-explain': {
    id: 'hanya diisi bila ada benturan kepentingan',
    en: 'is given only with a conflict of interest',
  },
  'assignment.nomination-of-other-panel': {
    id: 'usulan ini tidak dinilai oleh tim penilai tersebut',
    en: 'this nomination is not marked by that panel',
  },
  'assignment.closed-to-evaluators': {
    id: 'Penilai tidak dapat melihat pernyataan benturan kepentingan timnya',
    en: 'Evaluators do not see the declarations of their panel',
  },
  'ranking.panel-missing': {
    id: 'Belum ada tim penilai untuk peringkat ini',
    en: 'No panel has been appointed for this ranking',
  },
};
