import { type Messages } from '../../../i18n/messages.js';

export const unsentMessages = {
  'unsent.title': { id: 'Nilai yang memerlukan keputusan Anda', en: 'Marks that need your decision' },
  'unsent.lead': {
    id: 'Nilai ini ada di perangkat ini dan belum diterima server. Tidak ada yang hilang sampai Anda memutuskan.',
    en: 'These marks are on this device and not accepted by the server. None is lost until you decide.',
  },
  'unsent.clash': {
    id: 'Kriteria ini juga diubah di perangkat lain. Pilih nilai yang berlaku.',
    en: 'This criterion was also changed on another device. Choose which value stands.',
  },
  'unsent.incomplete.comment': {
    id: 'Alasan belum ditulis; nilai ini dikirim setelah alasannya ada.',
    en: 'The reason is missing; the mark is sent once there is one.',
  },
  'unsent.incomplete.mark': {
    id: 'Ada komentar tanpa nilai; keduanya dikirim setelah nilainya diberikan.',
    en: 'There is a comment without a mark; both are sent once the mark is given.',
  },
  'unsent.refused': { id: 'Tidak diterima server', en: 'Not accepted by the server' },
  'unsent.unnamed': { id: 'Nomine', en: 'Nominee' },
  'unsent.open': { id: 'Buka lembar', en: 'Open the sheet' },
  'unsent.again': { id: 'Coba kirim lagi', en: 'Send again' },
  'unsent.copy': { id: 'Salin', en: 'Copy' },
  'unsent.copied': { id: 'Nilai dan komentar disalin', en: 'Mark and comment copied' },
  'unsent.drop': { id: 'Buang', en: 'Discard' },
  'unsent.drop.title': { id: 'Buang nilai ini?', en: 'Discard this mark?' },
  'unsent.drop.text': {
    id: '{{value}} untuk {{criterion}}, {{nominee}}, dihapus dari perangkat ini dan tidak dapat dikembalikan.',
    en: '{{value}} for {{criterion}}, {{nominee}}, is removed from this device and cannot be brought back.',
  },
} satisfies Messages;
