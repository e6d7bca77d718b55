import { type Messages } from '../../i18n/messages.js';

export const systemMessages = {
  'system.title': { id: 'Sistem', en: 'System' },
  'system.lead': {
    id: 'Keadaan server, kunci tanda tangannya, dan di mana setiap hal diatur.',
    en: 'The state of the server, its signing keys, and what is set where.',
  },
  'health.title': { id: 'Keadaan server', en: 'State of the server' },
  'health.lead': {
    id: 'Ditanyakan kembali setiap beberapa detik. Pemantau dari luar dapat menanyakan alamat yang sama.',
    en: 'Asked again every few seconds. A monitor outside can ask the same addresses.',
  },
  'health.live': { id: 'Proses berjalan', en: 'The process is alive' },
  'health.ready': { id: 'Siap melayani (basis data menjawab)', en: 'Ready to serve (its database answers)' },
  'health.ok': { id: 'baik', en: 'good' },
  'health.bad': { id: 'tidak', en: 'no' },
  'health.asking': { id: 'memeriksa…', en: 'asking…' },
  'health.checked': { id: 'Diperiksa {{at}}', en: 'Checked {{at}}' },
  'settings.title': { id: 'Apa diatur di mana', en: 'What is set where' },
  'settings.lead': {
    id: 'Pengaturan server dibaca sekali dari lingkungannya saat dinyalakan; rahasia tidak pernah ditampilkan di sini. Yang lain diatur di halaman aplikasi ini.',
    en: 'The settings of the server are read once from its environment when it starts; secrets are never shown here. Everything else is set on pages of this app.',
  },
  'settings.what': { id: 'Hal', en: 'What' },
  'settings.where': { id: 'Di mana', en: 'Where' },
  'settings.docs': {
    id: 'Daftar lengkapnya: docs/generated/configuration.md dan docs/operations.md dalam kode sumber.',
    en: 'The whole list: docs/generated/configuration.md and docs/operations.md in the source.',
  },
  'set.database': { id: 'Basis data', en: 'Database' },
  'set.storage': { id: 'Penyimpanan berkas', en: 'File storage' },
  'set.mail': { id: 'Server surel dan pengirim', en: 'Mail server and sender' },
  'set.address': { id: 'Alamat umum, dipakai dalam tautan surel', en: 'Public address, used in the links of mails' },
  'set.signing': { id: 'Kunci tanda tangan hasil', en: 'Key that signs results' },
  'set.tokens': { id: 'Lama sesi dan kunci sesi', en: 'Length of sessions and their key' },
  'set.limits': { id: 'Batas masuk, unggahan, dan bacaan umum', en: 'Limits on sign-in, uploads and public reads' },
  'set.people': { id: 'Siapa boleh apa', en: 'Who may do what' },
  'set.editions': {
    id: 'Tahap, rubrik, kategori, keterbukaan skor',
    en: 'Stages, rubrics, categories, what is public',
  },
  'set.editions.where': {
    id: 'Sekretariat, pada halaman Penyelenggaraan',
    en: 'The secretariat, on the page Editions',
  },
  'set.backup': { id: 'Cadangan dan pemulihan', en: 'Backup and restore' },
  'set.audit': { id: 'Kepala rantai audit', en: 'Heads of the audit chain' },
} satisfies Messages;
