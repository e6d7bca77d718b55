import { type Messages } from '../../platform/i18n/messages.js';

export const computationsMessages: Messages = {
  'computation.not-yet': {
    id: 'Nilai baru dapat dilihat setelah tidak ada lagi yang ditunggu',
    en: 'Scores can be seen once nothing is awaited any more',
  },
  'computation.inputs-faulty': {
    id: 'Sebagian masukan tidak sesuai dengan rubrik',
    en: 'Some inputs do not fit the rubric',
  },
  'computation.input-faulty': {
    id: 'masukan ini tidak sesuai dengan rubrik ({{code}}): {{message}}',
    en: 'this input does not fit the rubric ({{code}}): {{message}}',
  },
  'computation.gate-pending': { id: 'syarat {{detail}} belum diputuskan', en: 'gate {{detail}} is still pending' },
  'computation.figure-pending': {
    id: 'data {{detail}} belum diverifikasi',
    en: 'figure {{detail}} has not been verified',
  },
  'computation.quorum-missing': {
    id: 'kuorum penilai tahap {{detail}} belum tercapai: jumlah lembar nilai atau unsur wajib kurang',
    en: 'stage {{detail}} lacks its quorum: too few score sheets, or a mandatory constituency is absent',
  },
  'computation.nothing-to-score': {
    id: 'tidak ada yang dapat dinilai',
    en: 'there is nothing to score',
  },
  'computation.shortlist-missing': {
    id: 'daftar peserta wawancara belum ditetapkan',
    en: 'the shortlist has not been decided',
  },
  'computation.file-unverified': {
    id: 'berkas belum selesai diverifikasi',
    en: 'the file has neither passed nor failed yet',
  },
  'computation.reopening-open': {
    id: 'lembar nilai {{detail}} sedang dibuka kembali',
    en: 'score sheet {{detail}} is being re-opened',
  },
  'computation.sheet-draft': {
    id: 'lembar nilai {{detail}} belum diserahkan padahal tahapnya masih dibuka',
    en: 'score sheet {{detail}} is a draft while its stage is still open',
  },
};
