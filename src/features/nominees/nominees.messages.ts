import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const nomineesMessages: Messages = {
  'nominee.not-found': { id: 'Nomine tidak ditemukan', en: 'There is no such nominee' },
  'nominee.regency-missing': { id: 'kode kabupaten/kota wajib diisi', en: 'the code of the regency is required' },
  'nominee.place-unknown': { id: 'Kode wilayah tidak dikenal', en: 'There is no such region code' },
  'nominee.regency-elsewhere': {
    id: 'Kabupaten/kota tidak berada di provinsi ini',
    en: 'The regency does not lie in this province',
  },
  'nominee.reference-unknown': { id: 'Sektor atau skala usaha tidak dikenal', en: 'No such sector or size class' },
};

export const nomineesConstraints: ConstraintErrors = {
  nominee_province_exists: conflict('nominee.place-unknown'),
  nominee_regency_exists: conflict('nominee.place-unknown'),
  nominee_regency_in_its_province: conflict('nominee.regency-elsewhere'),
  nominee_sector_exists: conflict('nominee.reference-unknown'),
  nominee_size_class_exists: conflict('nominee.reference-unknown'),
};
