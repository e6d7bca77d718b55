import { type Messages } from '../../i18n/messages.js';

export const nominationFileMessages = {
  'file.title': { id: 'Berkas usulan', en: 'Nomination file' },
  'file.up': { id: 'Berkas saya', en: 'My files' },
  'file.up.check': { id: 'Pemeriksaan berkas', en: 'Check of the file' },
  'file.on-behalf': {
    id: 'Anda mengisi berkas ini atas nama peserta. Setiap isian dan penyerahan dicatat dengan nama Anda.',
    en: 'You fill in this file on behalf of the nominee. Every entry and submission is recorded under your name.',
  },
  'file.lead': { id: '{{category}} · {{level}} · {{edition}}', en: '{{category}} · {{level}} · {{edition}}' },
  'file.tabs': { id: 'Bagian berkas', en: 'Parts of the file' },
  'file.tab.form': { id: 'Isian dan bukti', en: 'Answers and evidence' },
  'file.tab.status': { id: 'Status dan riwayat', en: 'Status and history' },
  'file.deadline': { id: 'Batas waktu', en: 'Deadline' },
  'file.deadline.opens': { id: 'Dibuka {{at}}', en: 'Opens {{at}}' },
  'file.status': { id: 'Status', en: 'Status' },
  'file.review': { id: 'Periksa dan serahkan', en: 'Review and hand in' },
  'file.review.again': { id: 'Periksa dan serahkan ulang', en: 'Review and hand in again' },
  'file.returned': { id: 'Berkas dikembalikan untuk diperbaiki', en: 'The file was returned to be mended' },
  'file.returned.until': { id: 'Serahkan kembali paling lambat', en: 'Hand it in again by' },
  'file.failed': { id: 'Berkas dinyatakan tidak lolos', en: 'The file has failed' },
  'file.withdrawn': { id: 'Usulan ditarik', en: 'The nomination was withdrawn' },
  'file.reason': { id: 'Alasan', en: 'Reason' },
  'file.changed': {
    id: 'Berkas berubah sejak terakhir diserahkan',
    en: 'The file has changed since it was last handed in',
  },
  'file.changed.lead': {
    id: 'Yang dinilai adalah berkas yang diserahkan terakhir. Serahkan ulang sebelum batas waktu agar perubahan ini ikut diperiksa.',
    en: 'What counts is the file as it was last handed in. Hand it in again before the deadline so that the changes count.',
  },
  'file.closed': {
    id: 'Berkas ini tidak dapat diubah lagi. Anda tetap dapat membaca semua isinya.',
    en: 'This file can no longer be changed. You can still read everything in it.',
  },
  'file.not-open': {
    id: 'Pengisian belum dibuka.',
    en: 'It is not yet open for filling in.',
  },
  'file.autosave': {
    id: 'Setiap isian tersimpan otomatis. Anda dapat berhenti kapan saja dan melanjutkan nanti.',
    en: 'Every answer is saved by itself. You can stop at any time and go on later.',
  },
  'stage.indicators': {
    id: 'Diisi oleh Anda: angka dan pilihan yang diperiksa sekretariat dengan data BPJS Ketenagakerjaan.',
    en: 'Given by you: figures and choices, which the secretariat checks against data of BPJS Ketenagakerjaan.',
  },
  'stage.rubric': {
    id: 'Dinilai oleh tim penilai berdasarkan bukti dukung yang Anda lampirkan.',
    en: 'Marked by the panel on the evidence that you attach.',
  },
  'stage.interview': {
    id: 'Dinilai dalam wawancara. Tidak ada yang wajib dilampirkan; pelajari kriterianya untuk bersiap.',
    en: 'Marked in the interview. Nothing has to be attached; read the criteria to prepare.',
  },
  'stage.interview.open': { id: 'Lihat kriteria wawancara', en: 'See the criteria of the interview' },
  'criterion.weight': { id: 'bobot {{weight}}', en: 'weight {{weight}}' },
  'general.title': { id: 'Dokumen umum', en: 'General documents' },
  'general.lead': {
    id: 'Berkas tentang usulan secara keseluruhan, misalnya surat pengantar atau profil.',
    en: 'Files about the nomination as a whole, such as a cover letter or a profile.',
  },
  'general.name': { id: 'usulan ini', en: 'this nomination' },
} satisfies Messages;
