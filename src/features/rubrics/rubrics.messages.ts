import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const rubricsMessages: Messages = {
  'rubric.not-found': { id: 'Rubrik tidak ditemukan', en: 'There is no such rubric' },
  'rubric.stage-not-found': {
    id: 'Rubrik ini tidak mempunyai tahap penilaian tersebut',
    en: 'This rubric has no such stage for a panel',
  },
  'rubric.frozen': {
    id: 'Rubrik sudah dipakai menilai dan tidak dapat diubah; buatlah versi baru',
    en: 'The rubric has marks and can no longer change; make a new version',
  },
  'rubric.not-frozen': {
    id: 'Rubrik ini belum dipakai menilai; ubahlah langsung',
    en: 'The rubric has no marks yet; change it as it is',
  },
  'rubric.faulty': {
    id: 'Rubrik mengandung kesalahan: perbaiki butir yang ditandai',
    en: 'The rubric has faults: mend the marked places',
  },
  'rubric.code-stays': {
    id: 'kode rubrik tetap {{code}} di setiap versi',
    en: 'the code of the rubric stays {{code}} in every version',
  },
  'rubric.code-taken': {
    id: 'Kode dan nomor rubrik ini sudah dipakai dalam penyelenggaraan',
    en: 'This code and number are already used in the edition',
  },
};

export const rubricsConstraints: ConstraintErrors = {
  rubric_frozen_stays: conflict('rubric.frozen'),
  rubric_stage_frozen_stays: conflict('rubric.frozen'),
  rubric_one_per_number: conflict('rubric.code-taken'),
};
