import { type Messages } from '../../platform/i18n/messages.js';

export const uploadsMessages: Messages = {
  'upload.not-found': {
    id: 'Unggahan tidak ditemukan; mungkin sudah kedaluwarsa. Mulai lagi dari awal',
    en: 'There is no such upload; it may have expired. Begin again',
  },
  'upload.too-many': {
    id: 'Ada {{max}} unggahan Anda yang belum selesai; lanjutkan atau batalkan sebagian',
    en: 'You have {{max}} unfinished uploads; go on with some of them or cancel them',
  },
  'upload.offset-mismatch': {
    id: 'Bagian berkas ini tidak bersambung dengan yang sudah diterima; tanyakan dahulu sampai mana unggahan ini',
    en: 'This piece does not join what has come; ask how far the upload is first',
  },
  'upload.longer-than-announced': {
    id: 'Berkas lebih panjang daripada yang diberitahukan',
    en: 'The file is longer than was announced',
  },
  'upload.interrupted': {
    id: 'Pengunggahan terputus; lanjutkan dari bagian terakhir',
    en: 'The upload was interrupted; go on from the last piece',
  },
  'upload.finished': {
    id: 'Unggahan ini sudah selesai dan menjadi bukti dukung; hapus bukti dukungnya bila tidak diperlukan',
    en: 'This upload is finished and has become evidence; remove the evidence if it is not needed',
  },
  'upload.version-unsupported': {
    id: 'Pengunggahan bertahap memerlukan protokol tus 1.0.0 (tajuk Tus-Resumable)',
    en: 'Uploading in pieces needs the tus protocol 1.0.0 (header Tus-Resumable)',
  },
};
