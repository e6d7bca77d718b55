import { type Messages } from '../../i18n/messages.js';

export const timelineMessages = {
  'timeline.title': { id: 'Perjalanan usulan', en: 'The path of this nomination' },
  'step.proposed': { id: 'Diusulkan', en: 'Put forward' },
  'step.handed-in': { id: 'Berkas diserahkan', en: 'File handed in' },
  'step.checked': { id: 'Berkas diperiksa', en: 'File checked' },
  'step.desk': { id: 'Penilaian berkas', en: 'Marking of the file' },
  'step.interview': { id: 'Wawancara', en: 'Interview' },
  'step.plenary': { id: 'Rapat pleno', en: 'Plenary' },
  'step.published': { id: 'Pengumuman', en: 'Announcement' },
  'is.done': { id: 'selesai', en: 'done' },
  'is.now': { id: 'sedang berlangsung', en: 'under way' },
  'is.attention': { id: 'perlu perhatian Anda', en: 'needs your attention' },
  'is.next': { id: 'berikutnya', en: 'to come' },
  'is.stopped': { id: 'berhenti di sini', en: 'ended here' },
  'proposed.done': { id: 'Usulan tercatat dalam kategori ini.', en: 'The nomination is on record in this category.' },
  'handed-in.now': {
    id: 'Lengkapi isian dan bukti dukung, lalu serahkan paling lambat {{until}}.',
    en: 'Complete the answers and the evidence, then hand the file in by {{until}}.',
  },
  'handed-in.late': {
    id: 'Berkas tidak diserahkan sampai batas waktu {{until}}.',
    en: 'The file was not handed in by {{until}}.',
  },
  'handed-in.returned': {
    id: 'Perbaiki yang diminta, lalu serahkan kembali paling lambat {{until}}.',
    en: 'Mend what was asked for, then hand the file in again by {{until}}.',
  },
  'handed-in.returned-late': {
    id: 'Perbaikan tidak diserahkan sampai batas waktu {{until}}. Sekretariat memutuskan kelanjutannya.',
    en: 'The mended file was not handed in by {{until}}. The secretariat decides what follows.',
  },
  'handed-in.done': { id: 'Diterima {{from}}.', en: 'Received {{from}}.' },
  'handed-in.carried': {
    id: 'Berkas dibawa dari tingkat provinsi.',
    en: 'The file was carried over from the provincial level.',
  },
  'handed-in.withdrawn': { id: 'Usulan ini ditarik.', en: 'This nomination was withdrawn.' },
  'checked.next': {
    id: 'Sekretariat memeriksa isian dan bukti dukung, {{from}} sampai {{until}}.',
    en: 'The secretariat checks answers and evidence, from {{from}} to {{until}}.',
  },
  'checked.now': {
    id: 'Sekretariat memeriksa isian dan bukti dukung. Berkas dapat dikembalikan kepada Anda bila ada yang kurang.',
    en: 'The secretariat checks answers and evidence. The file may come back to you if something is missing.',
  },
  'checked.done': { id: 'Berkas lolos pemeriksaan.', en: 'The file passed the check.' },
  'checked.failed': { id: 'Berkas tidak lolos pemeriksaan.', en: 'The file did not pass the check.' },
  'desk.next': {
    id: 'Tim penilai menilai berkas, {{from}} sampai {{until}}.',
    en: 'The panel marks the files, from {{from}} to {{until}}.',
  },
  'desk.now': {
    id: 'Tim penilai menilai berkas sampai {{until}}. Anda tidak perlu melakukan apa-apa.',
    en: 'The panel marks the files until {{until}}. You need not do anything.',
  },
  'desk.done': { id: 'Penilaian berkas selesai.', en: 'The marking of the files is over.' },
  'interview.next': {
    id: 'Kandidat dalam daftar pendek diundang wawancara, {{from}} sampai {{until}}.',
    en: 'Nominees on the shortlist are invited to an interview, from {{from}} to {{until}}.',
  },
  'interview.now': {
    id: 'Wawancara berlangsung sampai {{until}}. Jadwal Anda tampil di sini bila Anda diundang.',
    en: 'Interviews go on until {{until}}. Your time appears here if you are invited.',
  },
  'interview.planned': { id: 'Anda diundang pada {{from}}.', en: 'You are invited on {{from}}.' },
  'interview.attended': { id: 'Wawancara telah diikuti, {{from}}.', en: 'The interview was held, {{from}}.' },
  'interview.absent': { id: 'Tercatat tidak hadir, {{from}}.', en: 'Recorded as absent, {{from}}.' },
  'interview.over': { id: 'Wawancara telah lewat, {{from}}.', en: 'The interview is over, {{from}}.' },
  'interview.done': { id: 'Masa wawancara selesai.', en: 'The interviews are over.' },
  'plenary.next': {
    id: 'Tim penilai menetapkan hasil dalam rapat pleno, {{from}} sampai {{until}}.',
    en: 'The panel decides the result in its plenary, from {{from}} to {{until}}.',
  },
  'plenary.now': {
    id: 'Tim penilai menetapkan hasil dalam rapat pleno sampai {{until}}.',
    en: 'The panel decides the result in its plenary until {{until}}.',
  },
  'plenary.done': { id: 'Rapat pleno selesai.', en: 'The plenary is over.' },
  'published.next': {
    id: 'Hasil tampil di sini dan di halaman umum begitu diumumkan.',
    en: 'The result appears here and on the public pages as soon as it is announced.',
  },
  'published.done': { id: 'Diumumkan {{from}}.', en: 'Announced {{from}}.' },
  'time.unknown': { id: 'waktunya belum ditetapkan', en: 'time not set yet' },
} satisfies Messages;
