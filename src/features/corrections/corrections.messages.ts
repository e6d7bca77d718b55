import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const correctionsMessages: Messages = {
  'reopening.not-found': { id: 'Permintaan buka kunci tidak ditemukan', en: 'There is no such request to re-open' },
  'reopening.pending': {
    id: 'Permintaan buka kunci untuk lembar ini masih menunggu keputusan',
    en: 'A request to re-open this sheet is still waiting for a decision',
  },
  'reopening.decided': {
    id: 'Permintaan buka kunci ini sudah diputuskan',
    en: 'This request to re-open has been decided',
  },
  'reopening.second-person-needed': {
    id: 'Permintaan buka kunci diputuskan oleh orang kedua: sekretariat atau ketua tim penilai',
    en: 'A request to re-open is decided by a second person: the secretariat or the chair of the panel',
  },
  'score-sheet.not-submitted': {
    id: 'Hanya lembar penilaian yang sudah dikirim yang dapat dibuka kembali',
    en: 'Only a submitted score sheet can be opened again',
  },
};

export const correctionsConstraints: ConstraintErrors = {
  reopening_one_pending_per_sheet: conflict('reopening.pending'),
  reopening_needs_second_person: conflict('reopening.second-person-needed'),
};
