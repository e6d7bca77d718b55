import { type Messages } from '../i18n/messages.js';

export const publicMessages = {
  'site.name': { id: 'Paritrana', en: 'Paritrana' },
  'site.award': {
    id: 'Penghargaan Jaminan Sosial Ketenagakerjaan',
    en: 'The employment social security award of Indonesia',
  },
  'site.skip': { id: 'Langsung ke isi', en: 'Skip to content' },
  'site.navigation': { id: 'Navigasi utama', en: 'Main navigation' },
  'site.footer': { id: 'Tautan lain', en: 'More links' },
  'site.home': { id: 'Hasil', en: 'Results' },
  'site.archive': { id: 'Arsip', en: 'Archive' },
  'site.method': { id: 'Metode', en: 'Method' },
  'site.check': { id: 'Periksa hasil', en: 'Check a result' },
  'site.api': { id: 'Data terbuka dan API', en: 'Open data and API' },
  'site.keys': { id: 'Kunci publik', en: 'Public keys' },
  'site.sign-in': {
    id: 'Masuk bagi panitia, penilai, dan nomine',
    en: 'Sign in for organisers, evaluators and nominees',
  },
  'site.language': { id: 'English', en: 'Bahasa Indonesia' },
  'site.language.name': { id: 'Baca halaman ini dalam bahasa Inggris', en: 'Read this page in Indonesian' },
  'site.theme.light': { id: 'Tampilan terang', en: 'Light theme' },
  'site.theme.dark': { id: 'Tampilan gelap', en: 'Dark theme' },
  'site.about': {
    id: 'Setiap angka di sini dapat dihitung ulang oleh siapa pun dari berkas hasil yang disegel.',
    en: 'Every number here can be computed again by anybody from the sealed result file.',
  },
  'site.breadcrumbs': { id: 'Letak halaman', en: 'Where this page belongs' },
  'level.national': { id: 'Tingkat nasional', en: 'National level' },
  'level.provincial': { id: 'Tingkat provinsi', en: 'Provincial level' },
  'place.province': { id: 'Provinsi {{name}}', en: 'Province of {{name}}' },
  'missing.title': { id: 'Halaman tidak ditemukan', en: 'Page not found' },
  'missing.lead': {
    id: 'Alamat ini tidak ada, atau isinya belum diumumkan.',
    en: 'There is no such address, or what it holds has not been announced.',
  },
  'missing.home': { id: 'Lihat hasil terbaru', en: 'See the latest results' },
  'missing.archive': { id: 'Buka arsip', en: 'Open the archive' },
  'busy.title': { id: 'Terlalu banyak permintaan', en: 'Too many requests' },
  'busy.lead': {
    id: 'Banyak halaman dibuka dari jaringan Anda dalam waktu singkat. Tunggu satu menit, lalu muat ulang.',
    en: 'Many pages were opened from your network in a short time. Wait a minute, then reload.',
  },
  'broken.title': { id: 'Halaman ini sedang tidak dapat ditampilkan', en: 'This page cannot be shown at the moment' },
  'broken.lead': {
    id: 'Terjadi gangguan di server kami. Muat ulang sebentar lagi.',
    en: 'Something went wrong on our server. Reload in a moment.',
  },
  'winners.more': {
    id: 'dan {{count}} penerima lain',
    en: { one: 'and {{count}} more recipient', other: 'and {{count}} more recipients' },
  },
  'winners.open': { id: 'Peringkat lengkap', en: 'Full ranking' },
  'winners.none': { id: 'Tidak ada penerima penghargaan.', en: 'No award was given.' },
  'rank.unnamed': { id: 'Peringkat {{rank}}', en: 'Rank {{rank}}' },
} satisfies Messages;
