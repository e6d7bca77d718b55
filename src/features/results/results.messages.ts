import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const resultsMessages: Messages = {
  'result.not-found': { id: 'Hasil tidak ditemukan', en: 'There is no such result' },
  'result.not-sealable': {
    id: 'Peringkat ini belum dapat ditetapkan',
    en: 'This ranking cannot be sealed yet',
  },
  'result.computations-disagree': {
    id: 'Dua penghitungan yang terpisah tidak menghasilkan angka yang sama; penetapan dihentikan',
    en: 'Two independent computations disagree; nothing was sealed',
  },
  'result.sum-disagrees': {
    id: 'jumlah nilai tahap {{stage}} di basis data berbeda',
    en: 'the database sums stage {{stage}} up differently',
  },
  'result.sealed-stays': {
    id: 'Hasil yang sudah ditetapkan tidak dapat diubah',
    en: 'A sealed result never changes',
  },
  'seal.nobody-ranked': { id: 'tidak ada nomine yang mempunyai peringkat', en: 'no nominee is ranked' },
  'seal.tie-at-cutoff': {
    id: 'peringkat {{rank}} dibagi beberapa nomine pada batas penghargaan; pleno harus memutuskan atau menegaskannya',
    en: 'rank {{rank}} is shared across the last award place; the plenary must part or confirm it',
  },
  'seal.decision-missing': {
    id: 'keputusan pleno belum dicatat',
    en: 'the decision of the plenary is not recorded',
  },
  'seal.decision-outdated': {
    id: 'keputusan pleno dibuat atas hasil hitungan yang sudah berubah',
    en: 'the plenary decided on an outcome that has changed since',
  },
  'seal.panel-missing': { id: 'belum ada tim penilai untuk kategori ini', en: 'no panel is appointed' },
  'seal.chair-not-signed': { id: 'ketua tim penilai belum menandatangani', en: 'the chair has not signed' },
  'seal.signatures-missing': {
    id: 'baru {{signed}} tanda tangan yang berlaku; diperlukan {{needed}}',
    en: 'only {{signed}} signatures count; {{needed}} are needed',
  },
};

export const resultsConstraints: ConstraintErrors = {
  result_one_per_number: conflict('ranking.decided'),
  result_sealed_stays: conflict('result.sealed-stays'),
};
