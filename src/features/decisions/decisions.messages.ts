import { type Messages } from '../../platform/i18n/messages.js';

export const decisionsMessages: Messages = {
  'decision.not-found': { id: 'Belum ada keputusan pleno', en: 'The plenary has not decided yet' },
  'decision.too-early': {
    id: 'Pleno belum dapat memutuskan karena masih ada yang ditunggu',
    en: 'The plenary cannot decide while something is still awaited',
  },
  'decision.not-held-yet': {
    id: 'tanggal pleno tidak boleh di masa depan',
    en: 'the plenary cannot have been held in the future',
  },
  'decision.nominee-not-ranked': {
    id: 'hanya nomine yang mempunyai peringkat yang dapat diubah urutannya',
    en: 'only a ranked nominee can be moved',
  },
  'decision.nominee-twice': { id: 'nomine ini disebut dua kali', en: 'this nominee is named twice' },
  'decision.ranks-not-an-order': {
    id: 'peringkat setelah perubahan tidak membentuk urutan yang sah',
    en: 'the ranks after the changes are not a valid order',
  },
  'signature.decision-missing': {
    id: 'Keputusan pleno belum dicatat, jadi belum ada yang dapat ditandatangani',
    en: 'The decision of the plenary is not recorded yet, so there is nothing to sign',
  },
  'signature.outcome-changed': {
    id: 'Hasil hitungan sudah berubah; lihat kembali sebelum menandatangani',
    en: 'The computed outcome has changed; look again before you sign',
  },
  'signature.decision-changed': {
    id: 'Keputusan pleno sudah berubah; lihat kembali sebelum menandatangani',
    en: 'The decision of the plenary has changed; look again before you sign',
  },
};
