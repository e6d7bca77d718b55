import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const evaluationsMessages: Messages = {
  'score-sheet.not-found': { id: 'Lembar penilaian tidak ditemukan', en: 'There is no such score sheet' },
  'score-sheet.submitted': {
    id: 'Lembar penilaian sudah dikirim dan terkunci',
    en: 'The score sheet has been submitted and is locked',
  },
  'score-sheet.voided': {
    id: 'Lembar penilaian ini sudah dibatalkan',
    en: 'This score sheet has been voided',
  },
  'score-sheet.state-not-allowed': {
    id: 'Lembar penilaian berstatus “$t(score-sheet.state.{{from}})” tidak dapat menjadi “$t(score-sheet.state.{{to}})”',
    en: 'A score sheet in the state “$t(score-sheet.state.{{from}})” cannot become “$t(score-sheet.state.{{to}})”',
  },
  'score-sheet.state.draft': { id: 'draf', en: 'draft' },
  'score-sheet.state.submitted': { id: 'diserahkan', en: 'handed in' },
  'score-sheet.state.voided': { id: 'dibatalkan', en: 'voided' },
  'score-sheet.incomplete': {
    id: 'Lembar penilaian belum lengkap',
    en: 'The score sheet is not complete',
  },
  'score-sheet.nominee-not-admitted': {
    id: 'Nomine ini tidak mengikuti tahap tersebut',
    en: 'This nominee does not take part in that stage',
  },
  'score-sheet.no-vote': {
    id: 'Unsur Anda tidak mempunyai bobot pada tahap ini, jadi tidak ikut menilai',
    en: 'Your constituency has no weight in this stage and so does not mark it',
  },
  'assignment.declaration-missing': {
    id: 'Nyatakan dahulu ada atau tidaknya benturan kepentingan dengan nomine ini',
    en: 'First declare whether you have a conflict of interest with this nominee',
  },
  'nomination.not-verified': {
    id: 'Berkas nomine ini belum lolos verifikasi',
    en: 'The file of this nominee has not passed verification',
  },
  'criterion.unknown': {
    id: 'Kriteria ini tidak ada pada tahap penilaian tersebut',
    en: 'The stage has no such criterion',
  },
  'criterion.unmarked': { id: 'kriteria {{criterion}} belum dinilai', en: 'criterion {{criterion}} has no mark yet' },
  'mark.off-scale': { id: 'nilai harus di antara {{lo}} dan {{hi}}', en: 'a mark lies between {{lo}} and {{hi}}' },
  'mark.off-step': { id: 'nilai harus kelipatan {{step}}', en: 'a mark is given in steps of {{step}}' },
  'mark.level-unknown': {
    id: 'tidak ada jenjang {{level}} pada kriteria ini',
    en: 'the criterion has no level {{level}}',
  },
  'mark.outside-level': {
    id: 'nilai untuk jenjang {{level}} adalah {{lo}} sampai {{hi}}',
    en: 'a mark of level {{level}} lies between {{lo}} and {{hi}}',
  },
  'mark.comment-missing': {
    id: 'jenjang terendah dan tertinggi memerlukan alasan',
    en: 'the lowest and the highest level need a reason',
  },
};

export const evaluationsConstraints: ConstraintErrors = {
  score_sheet_submitted_is_locked: conflict('score-sheet.submitted'),
};
