import { type Messages } from '../../platform/i18n/messages.js';

export const indicatorsMessages: Messages = {
  'figure.criterion-unknown': {
    id: 'Rubrik kategori ini tidak mempunyai indikator tersebut',
    en: 'The rubric of this category has no such indicator',
  },
  'figure.value-not-expected': {
    id: 'nilai hanya diisi bila statusnya "value"',
    en: 'a value is given only with the state "value"',
  },
  'figure.level-unknown': { id: 'harus salah satu dari: {{levels}}', en: 'must be one of: {{levels}}' },
  'figure.too-fine': {
    id: 'paling banyak {{decimals}} angka di belakang koma',
    en: 'at most {{decimals}} decimal places',
  },
  'figure.not-positive': { id: 'harus lebih besar dari nol', en: 'must be above zero' },
  'figure.verified-in-future': {
    id: 'tanggal verifikasi tidak boleh di masa depan',
    en: 'the day of verification cannot lie in the future',
  },
  'figure.missing': { id: 'indikator ini belum diisi', en: 'this indicator has no figure yet' },
  'figure.unverified': { id: 'indikator ini belum diverifikasi', en: 'this indicator has not been verified' },
};
