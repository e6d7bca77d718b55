/** A sentence in both languages; `{{name}}` stands for a parameter of the fault. */
export interface FaultSentence {
  readonly id: string;
  readonly en: string;
}

/**
 * What can be wrong in a rule. A key `code+param` is the sentence of `code` where the fault carries that parameter, and is
 * preferred to the plain one.
 */
export const ruleFaultMessages = {
  'weights.not-hundred': {
    id: 'jumlah bobot {{sum}}, bukan tepat 100',
    en: 'weights sum to {{sum}}, not to exactly 100',
  },
  'weights.not-hundred+quotient': {
    id: 'jumlah bobot {{sum}}, bukan tepat 100; tulislah masing-masing "{{quotient}}", atau tulislah {{decimals}}',
    en: 'weights sum to {{sum}}, not to exactly 100; write each as "{{quotient}}", or write {{decimals}}',
  },
  'weights.too-fine': {
    id: 'penyebut bersama bobot-bobot ini mempunyai lebih dari {{max}} bit; pakailah pecahan yang lebih sederhana',
    en: 'the common denominator of these weights has more than {{max}} bits; use simpler fractions',
  },
  'rule.too-fine': {
    id: 'bobot dan batas seluruh aturan begitu halus sehingga nilai eksak memerlukan lebih dari {{max}} bit',
    en: 'weights and goalposts of the whole rule are so fine that an exact score would need more than {{max}} bits',
  },
  'rule.too-large': {
    id: 'aturan bersarang lebih dari {{depth}} tingkat atau memuat lebih dari {{nodes}} nilai',
    en: 'is nested deeper than {{depth}} or has over {{nodes}} values',
  },
  'rule.not-json': {
    id: 'memuat nilai yang tidak dapat ditulis sebagai JSON, atau teks yang bukan Unicode',
    en: 'holds a value that has no JSON form, or text that is not Unicode',
  },
  'stages.empty': { id: 'harus ada sedikitnya satu tahap', en: 'needs at least one stage' },
  'stage.unknown-kind': { id: 'jenis tahap wajib diisi: {{allowed}}', en: 'is missing; one of {{allowed}}' },
  'stage.unknown-kind+value': {
    id: '{{value}} bukan jenis tahap; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'items.empty': { id: 'harus berisi sedikitnya satu butir', en: 'needs at least one item' },
  'items.too-deep': {
    id: 'aspek bersarang lebih dari {{max}} tingkat',
    en: 'aspects nest deeper than {{max}} levels',
  },
  'code.duplicate': {
    id: 'kode "{{name}}" dipakai lebih dari sekali',
    en: 'the code "{{name}}" appears more than once',
  },
  'code.reserved': {
    id: '"{{name}}" adalah nama isian setiap calon, jadi tidak dapat menjadi kode',
    en: '"{{name}}" is a field of every nominee, so it is no code',
  },
  'gate.duplicate': {
    id: 'syarat "{{name}}" disebut lebih dari sekali',
    en: 'the gate "{{name}}" appears more than once',
  },
  'composite.unknown': {
    id: '{{value}} bukan cara menggabungkan; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'composite.places-unused': {
    id: 'hanya rata-rata geometris yang mempunyai composite_places',
    en: 'only a geometric mean has composite_places',
  },
  'composite.negative-scale': {
    id: 'rata-rata geometris tidak dapat memakai skala yang memuat nilai negatif',
    en: 'a geometric mean cannot use a scale with negative marks',
  },
  'composite.reset': {
    id: 'bila hanya tahap terakhir yang menentukan nilai, tahap-tahap tidak digabungkan',
    en: 'where the last stage alone makes the score, stages are not combined',
  },
  'progression.unknown': {
    id: '{{value}} bukan cara meneruskan nilai antartahap; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'na.unknown': {
    id: '{{value}} bukan kebijakan untuk yang tidak berlaku; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'aggregate.unknown': {
    id: '{{value}} bukan cara menggabungkan nilai penilai; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'organisations.unused': {
    id: 'hanya tahap dengan penggabungan organisation_balanced yang mempunyai unsur',
    en: 'only an organisation_balanced stage has organisations',
  },
  'organisation.unknown': {
    id: '"{{name}}" tidak mempunyai bobot di antara unsur-unsur',
    en: '"{{name}}" has no weight among the organisations',
  },
  'scale.malformed': {
    id: 'skala adalah [terendah, tertinggi], yang terendah lebih dulu, paling jauh sejuta',
    en: 'a scale is [lowest, highest], lowest first, within a million',
  },
  'scale.undeclared': {
    id: 'skala yang lain dari skala aturan memerlukan tabel poin per tingkat (levels)',
    en: 'a scale other than that of the rule needs a levels table',
  },
  'scale.indicators': {
    id: 'indikator bernilai 0 sampai 100, jadi skalanya harus [0, 100]',
    en: 'indicators are scored 0 to 100, so the scale must be [0, 100]',
  },
  'function.unknown': { id: 'fungsi indikator wajib diisi: {{allowed}}', en: 'is missing; one of {{allowed}}' },
  'function.unknown+value': {
    id: '{{value}} bukan fungsi indikator; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'direction.unknown': {
    id: 'arah {{value}} tidak berlaku untuk fungsi ini; susunlah poinnya menurun',
    en: '{{value}} does not apply to this function; let its points decrease',
  },
  'direction.unknown+allowed': {
    id: '{{value}} bukan arah; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'goalposts.not-increasing': {
    id: 'lo harus lebih kecil dari hi; bila makin kecil makin baik, isilah dir dengan "cost"',
    en: 'lo must be below hi; for less-is-better set dir to "cost"',
  },
  'table.too-short': { id: 'memerlukan sedikitnya {{min}} baris', en: 'needs at least {{min}} rows' },
  'table.not-increasing': {
    id: 'kolom pertama harus terus naik',
    en: 'the first column must strictly increase',
  },
  'rounding.unknown-point': {
    id: '{{value}} bukan titik pembulatan; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'rounding.unknown-mode': {
    id: '{{value}} bukan cara pembulatan; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'rounding.final-missing': {
    id: 'nilai akhir selalu diumumkan setelah dibulatkan: cantumkan "final"',
    en: 'the final score is always published rounded: list "final"',
  },
  'ranking.unknown-basis': {
    id: '{{value}} bukan dasar pemeringkatan; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'ranking.unknown-method': {
    id: '{{value}} bukan cara pemeringkatan; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'ranking.unknown-resolution': {
    id: '{{value}} bukan penyelesaian nilai seri; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'tie-break.unknown-key': {
    id: '"{{key}}" bukan tahap, bukan butir, dan bukan "penalty"',
    en: '"{{key}}" is no stage, no item and not "penalty"',
  },
  'tie-break.precision': {
    id: '{{value}} tidak berbentuk "rounded to 2 places"',
    en: '{{value}} is not of the form "rounded to 2 places"',
  },
} as const satisfies Readonly<Record<string, FaultSentence>>;
