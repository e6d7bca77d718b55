import { type Messages } from '../../platform/i18n/messages.js';

export const jobsOversightMessages: Messages = {
  'job.not-found': { id: 'Pekerjaan latar tidak ditemukan', en: 'There is no such job' },
  'job.fault-refused': {
    id: 'Ditolak oleh aturan penghargaan',
    en: 'A rule of the award refused it',
  },
  'job.fault-database': {
    id: 'Basis data menolak atau tidak menjawab',
    en: 'The database refused it or did not answer',
  },
  'job.fault-surroundings': {
    id: 'Jaringan, server surel, atau penyimpanan berkas tidak berfungsi',
    en: 'The network, the mail server or the file storage did not work',
  },
  'job.fault-timed-out': { id: 'Tidak selesai pada waktunya', en: 'It did not finish in time' },
  'job.fault-interrupted': { id: 'Terputus karena server berhenti', en: 'It was cut off when the server stopped' },
  'job.fault-unexpected': {
    id: 'Terjadi kesalahan yang tidak terduga; pengelola server dapat melihat rinciannya',
    en: 'Something unforeseen went wrong; whoever runs the server can see the details',
  },
};
