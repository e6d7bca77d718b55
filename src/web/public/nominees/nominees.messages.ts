import { type Messages } from '../../i18n/messages.js';

export const nomineeMessages = {
  'nominee.kicker': { id: 'Nomine', en: 'Nominee' },
  'nominee.description': {
    id: 'Peringkat dan penghargaan {{name}} dalam Paritrana.',
    en: 'Ranks and awards of {{name}} in Paritrana.',
  },
  'nominee.placings': { id: 'Peringkat yang diumumkan', en: 'Announced ranks' },
  'nominee.placings.lead': {
    id: 'Yang tercantum hanya hasil yang sudah diumumkan.',
    en: 'Only announced results are listed.',
  },
  'nominee.rank': { id: 'peringkat {{rank}}', en: 'rank {{rank}}' },
  'nominee.award': { id: 'Penerima penghargaan', en: 'Award winner' },
  'nominee.open': { id: 'Peringkat lengkap', en: 'Full ranking' },
  'nominee.show': { id: 'Lihat rincian skor', en: 'See how the score came about' },
  'breakdown.title': { id: 'Rincian skor', en: 'How the score came about' },
  'breakdown.of': { id: '{{title}}, {{place}} · {{edition}}', en: '{{title}}, {{place}} · {{edition}}' },
  'breakdown.caption': {
    id: 'Setiap baris menyumbang bobot × skor ÷ 100. Jumlah sumbangan seluruh tahap adalah skor akhir sebelum penyesuaian. Hitungannya eksak; yang ditampilkan dibulatkan untuk dibaca.',
    en: 'Each line brings weight × score ÷ 100. The contributions of all stages sum to the score before adjustments. The computation is exact; what is shown is rounded for reading.',
  },
  'breakdown.col.what': { id: 'Yang dinilai', en: 'What is assessed' },
  'breakdown.col.weight': { id: 'Bobot', en: 'Weight' },
  'breakdown.col.score': { id: 'Skor', en: 'Score' },
  'breakdown.col.contribution': { id: 'Sumbangan', en: 'Contribution' },
  'breakdown.base': { id: 'Jumlah sumbangan', en: 'Sum of the contributions' },
  'breakdown.bonus': { id: 'Tambahan', en: 'Bonus' },
  'breakdown.bonus.capped': { id: 'Tambahan (paling banyak {{cap}})', en: 'Bonus (at most {{cap}})' },
  'breakdown.penalty': { id: 'Pengurangan', en: 'Penalty' },
  'breakdown.exact': { id: 'Sebelum dibulatkan', en: 'Before rounding' },
  'breakdown.final': { id: 'Skor akhir, dibulatkan satu kali', en: 'Final score, rounded once' },
  'breakdown.rounding': { id: 'Pembulatan', en: 'Rounding' },
  'breakdown.private': {
    id: 'Penyelenggaraan ini mengumumkan peringkat, bukan skor dan rinciannya. Nomine sendiri dapat melihat rinciannya setelah masuk.',
    en: 'This edition announces ranks, not scores and their breakdown. Nominees can see their own after signing in.',
  },
  'breakdown.check': { id: 'Periksa hasil ini di peramban', en: 'Check this result in your browser' },
  'state.not-applicable': {
    id: 'tidak berlaku; bobotnya beralih ke yang lain',
    en: 'does not apply; its weight goes to the others',
  },
  'state.missing': { id: 'tidak diisi; dihitung nol', en: 'not given; counts zero' },
  'from.figure': { id: 'Angka {{value}}', en: 'Figure {{value}}' },
  'from.goalpost.benefit': {
    id: 'Angka {{value}}; {{lo}} bernilai 0 dan {{hi}} bernilai 100',
    en: 'Figure {{value}}; {{lo}} is worth 0 and {{hi}} is worth 100',
  },
  'from.goalpost.cost': {
    id: 'Angka {{value}}; {{lo}} bernilai 100 dan {{hi}} bernilai 0',
    en: 'Figure {{value}}; {{lo}} is worth 100 and {{hi}} is worth 0',
  },
  'from.target': {
    id: 'Angka {{value}} dari sasaran {{target}}, paling banyak {{cap}}',
    en: 'Figure {{value}} against a target of {{target}}, at most {{cap}}',
  },
  'from.table': {
    id: 'Jawaban {{value}}, menurut tabel dalam rubrik',
    en: 'Answer {{value}}, by the table of the rubric',
  },
  'from.mean': {
    id: 'Rata-rata {{count}} penilai: {{marks}}',
    en: { one: 'Mean of {{count}} evaluator: {{marks}}', other: 'Mean of {{count}} evaluators: {{marks}}' },
  },
  'from.olympic': {
    id: 'Rata-rata {{count}} penilai tanpa nilai tertinggi dan terendah: {{marks}}',
    en: {
      one: 'Mean of {{count}} evaluator without the highest and the lowest mark: {{marks}}',
      other: 'Mean of {{count}} evaluators without the highest and the lowest mark: {{marks}}',
    },
  },
  'from.organisation_balanced': {
    id: 'Rata-rata berimbang antarunsur dari {{count}} penilai: {{marks}}',
    en: {
      one: 'Mean balanced between constituencies of {{count}} evaluator: {{marks}}',
      other: 'Mean balanced between constituencies of {{count}} evaluators: {{marks}}',
    },
  },
} satisfies Messages;
