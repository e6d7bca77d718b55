import { type FaultSentence } from '../rule-fault-messages.js';

/** How somebody may have come to other numbers, told to a reader. */
export const HYPOTHESIS_MESSAGES = {
  'rounding.twice-stage': {
    id: 'dibulatkan dua kali: nilai tahap dibulatkan sebelum dijumlahkan',
    en: 'rounded twice: the score of each stage was rounded before these were added',
  },
  'rounding.twice-aspect': {
    id: 'dibulatkan dua kali: nilai aspek dibulatkan sebelum dijumlahkan',
    en: 'rounded twice: the score of each aspect was rounded before these were added',
  },
  'rounding.twice-criterion': {
    id: 'dibulatkan dua kali: rata-rata penilai per kriteria dibulatkan lebih dulu',
    en: 'rounded twice: the mean of the evaluators was rounded for each criterion',
  },
  'rounding.twice-contribution': {
    id: 'dibulatkan dua kali: nilai kali bobot dibulatkan sebelum dijumlahkan',
    en: 'rounded twice: each score times its weight was rounded before these were added',
  },
  'rounding.half-even': {
    id: 'setengah dibulatkan ke angka genap, bukan ke atas',
    en: 'halves were rounded to the even digit, not up',
  },
  'rounding.truncated': { id: 'desimal dipotong, bukan dibulatkan', en: 'decimals were cut off, not rounded' },
  'float.to-fixed': {
    id: 'dihitung dengan bilangan biner (float) lalu dibulatkan program (toFixed)',
    en: 'computed in binary floating point and rounded by the program (toFixed)',
  },
  'float.scaled': {
    id: 'dihitung dengan bilangan biner (float) lalu dibulatkan sesudah dikali 10^n',
    en: 'computed in binary floating point and rounded after scaling by 10^n',
  },
  'absent.zero': {
    id: 'penilai yang tidak hadir atau berhalangan dihitung nol',
    en: 'an absent or recused evaluator was counted as zero',
  },
  'not-applicable.zero': {
    id: 'indikator yang tidak berlaku dihitung nol',
    en: 'an indicator that does not apply was counted as zero',
  },
  'aggregate.mean': { id: 'nilai penilai dirata-rata biasa', en: 'the plain mean of the evaluators was taken' },
  'aggregate.olympic': {
    id: 'nilai tertinggi dan terendah setiap kriteria dibuang',
    en: 'the highest and the lowest mark of each criterion were dropped',
  },
  'aggregate.median': { id: 'nilai tengah penilai yang dipakai', en: 'the median of the evaluators was taken' },
  'bonus.uncapped': { id: 'bonus tidak dibatasi', en: 'the bonus was not capped' },
  'adjustments.left-out': { id: 'bonus dan penalti tidak dihitung', en: 'bonus and penalty were left out' },
  'ranking.exact': {
    id: 'diperingkat menurut nilai sebelum dibulatkan',
    en: 'ranked by the score before rounding',
  },
  'ranking.rounded': { id: 'diperingkat menurut nilai yang diumumkan', en: 'ranked by the published score' },
  'ranking.dense': {
    id: 'peringkat sesudah nilai seri tidak dilompati',
    en: 'no rank was skipped after a tie',
  },
  'ranking.no-tie-break': { id: 'nilai seri tidak diurai', en: 'ties were not broken' },
  'gates.left-out': {
    id: 'syarat tidak diterapkan: yang gugur ikut diperingkat',
    en: 'gates were not applied: those that failed were ranked',
  },
} as const satisfies Readonly<Record<string, FaultSentence>>;

export type HypothesisCode = keyof typeof HYPOTHESIS_MESSAGES;
