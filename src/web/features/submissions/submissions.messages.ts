import { type Messages } from '../../i18n/messages.js';

export const submissionsMessages = {
  'history.title': { id: 'Riwayat penyerahan', en: 'History of submissions' },
  'history.lead': {
    id: 'Penyerahan terakhir menggantikan yang sebelumnya; semuanya tetap tersimpan.',
    en: 'The last submission replaces the ones before; all of them are kept.',
  },
  'history.none': { id: 'Belum pernah diserahkan', en: 'Never handed in' },
  'history.none.lead': {
    id: 'Lengkapi isian dan bukti dukung, lalu pilih “Periksa dan serahkan”.',
    en: 'Complete answers and evidence, then choose “Review and hand in”.',
  },
  'history.number': { id: 'Penyerahan ke-{{number}}', en: 'Submission {{number}}' },
  'history.current': { id: 'berlaku', en: 'counts' },
  'history.receipt': { id: 'Tanda terima', en: 'Receipt' },
  'history.receipt-of': { id: 'Tanda terima penyerahan ke-{{number}}', en: 'Receipt of submission {{number}}' },
  'review.title': { id: 'Periksa dan serahkan', en: 'Review and hand in' },
  'review.lead': { id: '{{name}} · {{category}}', en: '{{name}} · {{category}}' },
  'review.up': { id: 'Kembali ke berkas', en: 'Back to the file' },
  'review.figures': { id: 'Angka dan pilihan', en: 'Figures and choices' },
  'review.evidence': { id: 'Bukti dukung', en: 'Evidence' },
  'review.evidence.count': {
    id: '{{count}} berkas, {{size}}',
    en: { one: '{{count}} file, {{size}}', other: '{{count}} files, {{size}}' },
  },
  'review.criterion': { id: 'Kriteria', en: 'Criterion' },
  'review.answer': { id: 'Jawaban', en: 'Answer' },
  'review.source': { id: 'Sumber', en: 'Source' },
  'review.file': { id: 'Berkas', en: 'File' },
  'review.size': { id: 'Ukuran', en: 'Size' },
  'review.hash': { id: 'Sidik jari SHA-256', en: 'SHA-256 fingerprint' },
  'review.general': { id: 'Dokumen umum', en: 'General document' },
  'review.no-evidence': { id: 'Tidak ada bukti dukung yang dilampirkan.', en: 'No evidence is attached.' },
  'review.incomplete': { id: 'Berkas belum lengkap', en: 'The file is not complete' },
  'review.incomplete.lead': {
    id: 'Lengkapi yang berikut sebelum menyerahkan.',
    en: 'Complete the following before you hand it in.',
  },
  'review.uploading': {
    id: '{{count}} berkas masih diunggah dan belum termasuk.',
    en: {
      one: '{{count}} file is still being uploaded and not included.',
      other: '{{count}} files are still being uploaded and not included.',
    },
  },
  'review.unsaved': {
    id: '{{count}} isian belum tersimpan di server dan belum termasuk. Buka berkas untuk mengirimnya.',
    en: {
      one: '{{count}} answer is not saved on the server and not included. Open the file to send it.',
      other: '{{count}} answers are not saved on the server and not included. Open the file to send them.',
    },
  },
  'review.unchanged': {
    id: 'Tidak ada yang berubah sejak penyerahan terakhir ({{at}}).',
    en: 'Nothing has changed since the last submission ({{at}}).',
  },
  'review.deadline': { id: 'Batas waktu', en: 'Deadline' },
  'review.closed': { id: 'Berkas ini tidak dapat diserahkan sekarang.', en: 'This file cannot be handed in now.' },
  'review.whole': { id: 'Sidik jari seluruh berkas', en: 'Fingerprint of the whole file' },
  'review.whole.hint': {
    id: 'Tanda terima akan memuat sidik jari ini. Siapa pun dapat memeriksa bahwa berkas tidak berubah.',
    en: 'The receipt will carry this fingerprint. Anybody can check that the file has not changed.',
  },
  'review.submit': { id: 'Serahkan berkas', en: 'Hand the file in' },
  'review.confirm.title': { id: 'Serahkan berkas {{name}}?', en: 'Hand in the file of {{name}}?' },
  'review.confirm.first': {
    id: 'Sekretariat akan memeriksa isi berkas seperti tampil di halaman ini. Sampai batas waktu Anda masih dapat mengubah dan menyerahkannya lagi.',
    en: 'The secretariat will check the file as shown on this page. Until the deadline you may still change it and hand it in again.',
  },
  'review.confirm.again': {
    id: 'Penyerahan ini menggantikan penyerahan ke-{{number}}, yang tetap tersimpan dalam riwayat.',
    en: 'This submission replaces submission {{number}}, which stays in the history.',
  },
  'receipt.title': { id: 'Tanda terima', en: 'Receipt' },
  'receipt.lead': {
    id: 'Simpan atau cetak sebagai bukti penyerahan.',
    en: 'Keep or print it as proof of the submission.',
  },
  'receipt.heading': { id: 'Berkas telah diterima', en: 'The file has been received' },
  'receipt.print': { id: 'Cetak', en: 'Print' },
  'receipt.nominee': { id: 'Kandidat', en: 'Nominee' },
  'receipt.category': { id: 'Kategori', en: 'Category' },
  'receipt.edition': { id: 'Penyelenggaraan', en: 'Edition' },
  'receipt.number': { id: 'Penyerahan', en: 'Submission' },
  'receipt.at': { id: 'Waktu diterima server', en: 'Received by the server' },
  'receipt.nomination': { id: 'Nomor usulan', en: 'Nomination number' },
  'receipt.checksum': { id: 'Sidik jari berkas (SHA-256)', en: 'Fingerprint of the file (SHA-256)' },
  'receipt.same': {
    id: 'Isi berkas di bawah ini sama persis dengan yang diserahkan: sidik jarinya cocok.',
    en: 'The content below is exactly what was handed in: its fingerprint matches.',
  },
  'receipt.changed': {
    id: 'Berkas telah berubah sejak penyerahan ini, jadi isinya tidak ditampilkan di sini. Isi yang diserahkan tetap tersimpan di server.',
    en: 'The file has changed since this submission, so its content is not shown here. What was handed in is kept on the server.',
  },
  'receipt.none': { id: 'Tanda terima ini tidak ada', en: 'There is no such receipt' },
  'receipt.none.lead': {
    id: 'Lihat riwayat penyerahan pada berkas.',
    en: 'See the history of submissions in the file.',
  },
} satisfies Messages;
