import { type Messages } from '../../i18n/messages.js';

export const queueMessages = {
  'queue.title': { id: 'Antrean verifikasi', en: 'Verification queue' },
  'queue.lead': {
    id: 'Berkas yang menunggu diperiksa, yang paling lama menunggu lebih dulu.',
    en: 'Files that wait to be checked, the longest waiting first.',
  },
  'queue.all': { id: 'Semua usulan', en: 'All nominations' },
  'queue.begin': { id: 'Mulai dari yang terlama', en: 'Begin with the oldest' },
  'queue.tab.submitted': { id: 'Menunggu diperiksa ({{count}})', en: 'To be checked ({{count}})' },
  'queue.tab.returned': { id: 'Sedang diperbaiki ({{count}})', en: 'Being mended ({{count}})' },
  'queue.tabs': { id: 'Bagian antrean', en: 'Parts of the queue' },
  'queue.deadline': { id: 'Verifikasi {{level}} ditutup', en: 'Verification at the {{level}} closes' },
  'queue.none.submitted': { id: 'Tidak ada berkas yang menunggu', en: 'No file waits' },
  'queue.none.submitted.lead': {
    id: 'Berkas muncul di sini segera setelah diserahkan.',
    en: 'A file appears here as soon as it is handed in.',
  },
  'queue.none.returned': { id: 'Tidak ada berkas yang sedang diperbaiki', en: 'No file is being mended' },
  'queue.none.returned.lead': {
    id: 'Berkas yang Anda kembalikan menunggu di sini sampai diserahkan lagi atau batas waktunya lewat.',
    en: 'Files you returned wait here until they are handed in again or their deadline is over.',
  },
  'queue.nominee': { id: 'Nomine', en: 'Nominee' },
  'queue.category': { id: 'Kategori', en: 'Category' },
  'queue.province': { id: 'Provinsi', en: 'Province' },
  'queue.since': { id: 'Diserahkan', en: 'Handed in' },
  'queue.cure': { id: 'Batas waktu perbaikan', en: 'Deadline for mending' },
  'queue.open': { id: 'Belum diperiksa', en: 'Unchecked' },
  'queue.open.figures': {
    id: '{{open}} dari {{count}} angka',
    en: { one: '{{open}} of {{count}} figure', other: '{{open}} of {{count}} figures' },
  },
  'queue.open.gates': { id: '{{count}} syarat', en: { one: '{{count}} gate', other: '{{count}} gates' } },
  'queue.open.none': { id: 'siap diputuskan', en: 'ready to be decided' },
  'queue.open.unknown': { id: 'tidak dapat dimuat', en: 'cannot be loaded' },
  'queue.more': { id: 'Tampilkan {{count}} berikutnya', en: 'Show the next {{count}}' },
  'queue.shown': { id: '{{shown}} dari {{count}} berkas', en: '{{shown}} of {{count}} files' },
} satisfies Messages;
