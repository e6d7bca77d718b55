import { type Messages } from '../i18n/messages.js';

export const sharedMessages = {
  loading: { id: 'Memuat…', en: 'Loading…' },
  retry: { id: 'Coba lagi', en: 'Try again' },
  cancel: { id: 'Batal', en: 'Cancel' },
  close: { id: 'Tutup', en: 'Close' },
  save: { id: 'Simpan', en: 'Save' },
  search: { id: 'Cari', en: 'Search' },
  more: { id: 'Muat lebih banyak', en: 'Load more' },
  rows: { id: '{{count}} baris', en: { one: '{{count}} row', other: '{{count}} rows' } },
  optional: { id: 'opsional', en: 'optional' },
  offline: {
    id: 'Server tidak terjangkau. Periksa jaringan; yang sudah Anda ketik tetap ada di sini.',
    en: 'The server cannot be reached. Check the network; what you typed is still here.',
  },
  failed: { id: 'Terjadi kesalahan yang tidak diharapkan.', en: 'Something unexpected went wrong.' },
  synthetic: {
    id: 'Data contoh: semua nilai dibuat-buat (sintetis) dan bukan hasil resmi.',
    en: 'Demonstration data: all marks are made up (synthetic) and no official result.',
  },
  'decimal.unreadable': {
    id: 'Tulis angka seperti 33,25; gunakan koma untuk desimal.',
    en: 'Write a number such as 33.25.',
  },
  'deadline.left.days': {
    id: '{{count}} hari lagi',
    en: { one: '{{count}} day left', other: '{{count}} days left' },
  },
  'deadline.left.hours': {
    id: '{{hours}} jam {{minutes}} menit lagi',
    en: '{{hours}} h {{minutes}} min left',
  },
  'deadline.left.minutes': {
    id: '{{minutes}} menit {{seconds}} detik lagi',
    en: '{{minutes}} min {{seconds}} s left',
  },
  'deadline.over': { id: 'sudah lewat', en: 'over' },
} satisfies Messages;
