import { type Messages } from '../../i18n/messages.js';

export const shortlistMessages = {
  title: { id: 'Daftar pendek wawancara', en: 'Shortlist for the interview' },
  'lead.open': {
    id: 'Urutan tahap sebelum wawancara dipotong pada kuota {{quota}}; seri pada batasnya meloloskan semuanya.',
    en: 'The order of the stages before the interview is cut at the quota of {{quota}}; a tie at the cut admits all.',
  },
  'lead.decided': {
    id: 'Ditetapkan {{at}} · kuota {{quota}}, lolos {{count}}',
    en: 'Decided {{at}} · quota {{quota}}, admitted {{count}}',
  },
  tie: {
    id: 'Seri pada batas kuota: semua yang seri diloloskan.',
    en: 'A tie at the cut-off: everybody in it is admitted.',
  },
  none: { id: 'Belum ditetapkan', en: 'Not decided yet' },
  'none.lead': {
    id: 'Ditetapkan sesudah semua berkas diperiksa dan kuorum lembar penilaian meja tercapai. Wawancara hanya untuk yang lolos.',
    en: 'Decided once every file is checked and the desk sheets have their quorum. Only the admitted are interviewed.',
  },
  lines: { id: 'Daftar {{count}} nomine', en: { one: 'The one nominee', other: 'The list of {{count}} nominees' } },
  caption: { id: 'Siapa yang lolos ke wawancara', en: 'Who goes on to the interview' },
  rank: { id: 'Peringkat', en: 'Rank' },
  nominee: { id: 'Nomine', en: 'Nominee' },
  score: { id: 'Skor', en: 'Score' },
  outcome: { id: 'Hasil', en: 'Outcome' },
  admitted: { id: 'Lolos', en: 'Admitted' },
  'not-admitted': { id: 'Tidak lolos', en: 'Not admitted' },
  cut: { id: 'Batas kuota', en: 'Cut-off' },
  decide: { id: 'Tetapkan daftar pendek…', en: 'Decide the shortlist…' },
  'decide.title': { id: 'Tetapkan daftar pendek?', en: 'Decide the shortlist?' },
  'decide.text': {
    id: '{{name}}: {{quota}} nomine terbaik menurut tahap sebelum wawancara lolos (lebih bila seri pada batasnya). Penilai hanya dapat mewawancarai yang lolos. Daftar ini dapat ditarik kembali selama belum ada yang disegel.',
    en: '{{name}}: the best {{quota}} by the stages before the interview are admitted (more if there is a tie at the cut). Evaluators can interview only them. The list can be taken back while nothing is sealed.',
  },
  'decide.verb': { id: 'Tetapkan', en: 'Decide' },
  'decide.done': { id: 'Daftar pendek ditetapkan', en: 'The shortlist is decided' },
  revoke: { id: 'Tarik kembali…', en: 'Take back…' },
  'revoke.title': { id: 'Tarik kembali daftar pendek?', en: 'Take the shortlist back?' },
  'revoke.text': {
    id: 'Ke-{{count}} nomine yang lolos tidak lagi dapat dinilai dalam wawancara sampai daftar pendek yang baru ditetapkan. Lembar wawancara yang sudah ada tetap tersimpan.',
    en: 'The {{count}} who were admitted can no longer be marked in the interview until a new shortlist is decided. Interview sheets that exist are kept.',
  },
  'revoke.verb': { id: 'Tarik kembali', en: 'Take it back' },
  'revoke.done': { id: 'Daftar pendek ditarik kembali', en: 'The shortlist was taken back' },
  'stale.title': {
    id: 'Peringkat ini sudah diubah orang lain; tidak ada yang disimpan.',
    en: 'Somebody else has changed this ranking; nothing was saved.',
  },
  'stale.now': {
    id: 'Status sekarang: {{state}}. Yang tampil di bawah sudah yang terbaru.',
    en: 'The state now: {{state}}. What is shown below is the newest.',
  },
} satisfies Messages;
