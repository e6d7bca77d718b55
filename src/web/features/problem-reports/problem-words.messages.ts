import { type Messages } from '../../i18n/messages.js';

/** The kinds of problems and what became of a report, for those who report and those who answer. */
export const problemWords = {
  'category.unreadable': { id: 'Bukti tidak terbaca', en: 'Evidence cannot be read' },
  'category.contradiction': { id: 'Angka bertentangan dengan dokumen', en: 'A figure contradicts a document' },
  'category.missing': { id: 'Ada yang kurang', en: 'Something is missing' },
  'category.other': { id: 'Lainnya, misalnya berkas keliru', en: 'Other, such as a wrong file' },
  'state.open': { id: 'Menunggu jawaban', en: 'Awaits an answer' },
  'state.answered': { id: 'Dijawab', en: 'Answered' },
} satisfies Messages;
