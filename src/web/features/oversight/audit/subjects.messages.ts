import { type Messages } from '../../../i18n/messages.js';

/** The kinds of things that entries are about. */
export const subjectMessages = {
  category: { id: 'Kategori', en: 'Category' },
  'diagnostic-report': { id: 'Laporan diagnostik', en: 'Diagnostic report' },
  edition: { id: 'Penyelenggaraan', en: 'Edition' },
  'email-digest': { id: 'Alamat surel (sidik)', en: 'E-mail address (digest)' },
  'interview-session': { id: 'Sesi wawancara', en: 'Interview session' },
  'interview-slot': { id: 'Jadwal wawancara', en: 'Interview slot' },
  job: { id: 'Pekerjaan latar', en: 'Job' },
  nomination: { id: 'Usulan', en: 'Nomination' },
  panel: { id: 'Tim penilai', en: 'Panel' },
  'problem-report': { id: 'Laporan masalah', en: 'Reported problem' },
  ranking: { id: 'Peringkat', en: 'Ranking' },
  reopening: { id: 'Pembukaan lembar', en: 'Reopening' },
  result: { id: 'Hasil tersegel', en: 'Sealed result' },
  rubric: { id: 'Rubrik', en: 'Rubric' },
  'score-sheet': { id: 'Lembar penilaian', en: 'Score sheet' },
  seat: { id: 'Kursi penilai', en: 'Seat' },
  session: { id: 'Sesi', en: 'Session' },
  'shadow-comparison': { id: 'Pembandingan bayangan', en: 'Shadow comparison' },
  'signing-key': { id: 'Kunci tanda tangan', en: 'Signing key' },
  user: { id: 'Pengguna', en: 'Person' },
} satisfies Messages;
