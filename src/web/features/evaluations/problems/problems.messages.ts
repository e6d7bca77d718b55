import { type Messages } from '../../../i18n/messages.js';

export const problemsMessages = {
  'problem.open': { id: 'Laporkan masalah…', en: 'Report a problem…' },
  'problem.open.document': { id: 'Laporkan masalah dengan dokumen ini…', en: 'Report a problem with this document…' },
  'problem.title': { id: 'Laporkan masalah berkas', en: 'Report a problem with the file' },
  'problem.lead': {
    id: 'Sekretariat membaca laporan ini atas nama kursi Anda dan menjawabnya di halaman ini; rekan setim tidak melihatnya. Jangan sebutkan nilai Anda.',
    en: 'The secretariat reads it as coming from your seat and answers on this page; colleagues do not see it. Do not mention your marks.',
  },
  'problem.category': { id: 'Jenis masalah', en: 'Kind of problem' },
  'problem.about': { id: 'Tentang', en: 'About' },
  'problem.about.whole': { id: 'Seluruh berkas', en: 'The whole file' },
  'problem.about.documents': { id: 'Dokumen', en: 'Documents' },
  'problem.about.criteria': { id: 'Kriteria', en: 'Criteria' },
  'problem.text': { id: 'Apa masalahnya', en: 'What is the problem' },
  'problem.text.hint': {
    id: 'Misalnya halaman mana yang tidak terbaca, atau angka mana yang berbeda.',
    en: 'For example which page cannot be read, or which figure differs.',
  },
  'problem.cancel': { id: 'Batal', en: 'Cancel' },
  'problem.send': { id: 'Kirim laporan', en: 'Send the report' },
  'problem.sent': { id: 'Laporan terkirim ke sekretariat', en: 'The report was sent to the secretariat' },
  'problem.away': {
    id: 'Laporan memerlukan jaringan dan tidak diantrekan. Tulisan Anda tetap di sini: kirim lagi bila jaringan kembali.',
    en: 'A report needs the network and is not queued. What you wrote stays here: send it again once the network is back.',
  },

  'problems.title': { id: 'Masalah yang Anda laporkan', en: 'Problems you reported' },
  'problems.none': {
    id: 'Belum ada. Bila bukti tidak terbaca, angka bertentangan dengan dokumen, atau ada yang kurang, laporkan kepada sekretariat.',
    en: 'None yet. If evidence cannot be read, a figure contradicts a document, or something is missing, report it to the secretariat.',
  },
  'problems.away': { id: 'Laporan Anda terlihat bila ada jaringan.', en: 'Your reports are shown with network.' },
  'problems.at': { id: 'Dilaporkan {{at}}', en: 'Reported {{at}}' },
  'problems.answer': { id: 'Jawaban sekretariat, {{at}}', en: 'Answer of the secretariat, {{at}}' },
} satisfies Messages;
