import { type Messages } from '../../../i18n/messages.js';

export const criterionMessages = {
  'criterion.weight': { id: 'bobot {{weight}}', en: 'weight {{weight}}' },
  'criterion.evidence': {
    id: '{{count}} bukti',
    en: { one: '{{count}} document', other: '{{count}} documents' },
  },
  'criterion.no-evidence': { id: 'Bukti wajib, tidak ada', en: 'Evidence required, none given' },
  'criterion.levels': { id: 'Tingkat untuk {{name}}', en: 'Level for {{name}}' },
  'criterion.scores': { id: 'Nilai pada tingkat {{level}}', en: 'Marks of the level {{level}}' },
  'criterion.choose-level': { id: 'Pilih tingkat, lalu nilainya.', en: 'Choose a level, then the mark.' },
  'criterion.slider': { id: 'Geser nilai untuk {{name}}', en: 'Slide the mark for {{name}}' },
  'criterion.unmarked': { id: 'Belum dinilai', en: 'Not marked' },
  'criterion.mark-for': { id: 'Nilai untuk {{name}}', en: 'Mark for {{name}}' },
  'criterion.off-scale': {
    id: 'Nilai {{lo}} sampai {{hi}}, kelipatan {{step}}.',
    en: 'A mark from {{lo}} to {{hi}} in steps of {{step}}.',
  },
  'criterion.clear': { id: 'Tarik nilai', en: 'Take back the mark' },
  'criterion.clear-for': { id: 'Tarik nilai untuk {{name}}', en: 'Take back the mark for {{name}}' },
  'criterion.cleared': { id: 'Nilai ditarik', en: 'The mark was taken back' },
  'criterion.cleared.both': { id: 'Nilai dan komentarnya ditarik', en: 'The mark and its comment were taken back' },
  'criterion.cleared.undo': { id: 'Urungkan', en: 'Undo' },
  'criterion.comment': { id: 'Komentar', en: 'Comment' },
  'criterion.comment.add': { id: 'Tambah komentar', en: 'Add a comment' },
  'criterion.comment.add-for': { id: 'Tambah komentar untuk {{name}}', en: 'Add a comment for {{name}}' },
  'criterion.comment.needed': {
    id: 'Tingkat terendah dan tertinggi memerlukan alasan. Nilai dikirim setelah alasannya ditulis.',
    en: 'The lowest and the highest level need a reason. The mark is sent once it is written.',
  },
  'criterion.mark.needed': {
    id: 'Komentar tersimpan di perangkat ini dan dikirim bersama nilainya.',
    en: 'The comment is kept on this device and sent together with the mark.',
  },
  'criterion.saved': { id: 'Tersimpan di server', en: 'Saved on the server' },
  'criterion.waiting': { id: 'Menunggu, tersimpan di perangkat ini', en: 'Waiting, saved on this device' },

  'clash.title': { id: 'Diubah juga di perangkat lain', en: 'Also changed on another device' },
  'clash.lead': {
    id: 'Kedua nilai masih ada. Pilih yang berlaku.',
    en: 'Both values are still there. Choose the one that stands.',
  },
  'clash.mine': { id: 'Di perangkat ini', en: 'On this device' },
  'clash.theirs': { id: 'Di server', en: 'On the server' },
  'clash.keep-mine': { id: 'Pakai yang di perangkat ini', en: 'Use the one on this device' },
  'clash.take-theirs': { id: 'Pakai yang di server', en: 'Use the one on the server' },
} satisfies Messages;
