import { type Messages } from '../../i18n/messages.js';

/** What each kind of job does. */
export const queueMessages = {
  'account.send-invitation': { id: 'Mengirim undangan', en: 'Mailing an invitation' },
  'account.send-password-reset': { id: 'Mengirim tautan kata sandi', en: 'Mailing a password link' },
  'assignment.recused': { id: 'Membatalkan lembar setelah pengunduran diri', en: 'Voiding sheets after a recusal' },
  'evidence.discard': { id: 'Membuang berkas yang dihapus', en: 'Discarding removed files' },
  'idempotency.forget': { id: 'Melupakan kunci permintaan lama', en: 'Forgetting old request keys' },
  'nomination.leave': {
    id: 'Melepas usulan yang ditarik dari penilaian',
    en: 'Taking withdrawn nominations out of marking',
  },
  'promotion.carry-files': { id: 'Membawa berkas ke tingkat nasional', en: 'Carrying files to the national level' },
  'result.diagnose': { id: 'Menyusun laporan diagnostik', en: 'Making diagnostic reports' },
  'standing.refresh': { id: 'Menghitung skor berjalan', en: 'Computing standings' },
  'upload.clear-away': { id: 'Membersihkan unggahan yang ditinggalkan', en: 'Clearing abandoned uploads' },
} satisfies Messages;
