import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const publicationMessages: Messages = {
  'publication.not-found': { id: 'Pengumuman belum dijadwalkan', en: 'No publication has been ordered' },
  'publication.not-sealed': {
    id: 'Hanya peringkat yang sudah ditetapkan yang dapat diumumkan',
    en: 'Only a sealed ranking can be announced',
  },
  'publication.ordered': {
    id: 'Pengumuman hasil ini sudah dijadwalkan',
    en: 'The publication of this result has been ordered already',
  },
  'publication.is-public': {
    id: 'Hasil ini sudah diumumkan',
    en: 'This result is public already',
  },
  'ranking.bundle-not-public': {
    id: 'Berkas hasil penyelenggaraan ini tidak diumumkan',
    en: 'This edition does not publish its result files',
  },
};

export const publicationConstraints: ConstraintErrors = {
  publication_once_per_result: conflict('publication.ordered'),
};
