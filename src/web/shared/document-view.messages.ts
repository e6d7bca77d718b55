import { type Messages } from '../i18n/messages.js';

export const documentMessages = {
  'document.toolbar': { id: 'Alat baca dokumen', en: 'Document tools' },
  'document.content': { id: 'Isi {{name}}', en: 'Content of {{name}}' },
  'document.loading': { id: 'Membuka {{name}} ({{size}})…', en: 'Opening {{name}} ({{size}})…' },
  'document.page': { id: 'Halaman', en: 'Page' },
  'document.page-of': { id: 'dari {{count}}', en: 'of {{count}}' },
  'document.page-alt': { id: 'Halaman {{page}} dari {{count}}, {{name}}', en: 'Page {{page}} of {{count}}, {{name}}' },
  'document.page-text': { id: 'Teks halaman {{page}}', en: 'Text of page {{page}}' },
  'document.page-failed': {
    id: 'Halaman {{page}} tidak dapat ditampilkan. Unduh berkasnya untuk membacanya.',
    en: 'Page {{page}} cannot be shown. Download the file to read it.',
  },
  'document.previous': { id: 'Halaman sebelumnya', en: 'Previous page' },
  'document.next': { id: 'Halaman berikutnya', en: 'Next page' },
  'document.zoom-in': { id: 'Perbesar', en: 'Zoom in' },
  'document.zoom-out': { id: 'Perkecil', en: 'Zoom out' },
  'document.fit': { id: '{{zoom}}, sesuaikan lebar', en: '{{zoom}}, fit to width' },
  'document.download': { id: 'Unduh', en: 'Download' },
  'document.no-preview': {
    id: 'Berkas jenis ini tidak dapat ditampilkan di sini',
    en: 'A file of this kind cannot be shown here',
  },
  'document.no-preview.lead': {
    id: 'Unduh {{name}} ({{size}}) dan buka dengan aplikasi di perangkat Anda.',
    en: 'Download {{name}} ({{size}}) and open it with an app on your device.',
  },
  'document.unreadable': {
    id: 'Berkas ini tidak dapat dibaca: mungkin rusak atau dikunci dengan kata sandi. Unduh untuk memeriksanya.',
    en: 'This file cannot be read: it may be damaged or locked with a password. Download it to check.',
  },
  'document.cut': {
    id: 'Hanya bagian awal yang ditampilkan. Unduh berkasnya untuk membaca semuanya.',
    en: 'Only the beginning is shown. Download the file to read all of it.',
  },
} satisfies Messages;
