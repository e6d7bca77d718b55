import { ruleFaultMessages } from '../../core/scoring/index.js';
import { type Messages } from '../../platform/i18n/messages.js';

/**
 * What can be wrong in a rubric document: faults of its rule (codes of core/scoring), in the words of a rubric where these are
 * plainer, and of what people rely on.
 */
export const rubricFormatMessages: Messages = {
  ...ruleFaultMessages,
  'weights.not-hundred': {
    id: 'jumlah bobot bersaudara harus tepat 100, sekarang {{sum}}',
    en: 'sibling weights must sum to exactly 100, not {{sum}}',
  },
  'weights.rounded': {
    id: 'jumlah bobot {{sum}}, bukan tepat 100: tulislah masing-masing {{quotient}}, atau {{decimals}}',
    en: 'the weights sum to {{sum}}, not to exactly 100: write each as {{quotient}}, or write {{decimals}}',
  },
  'number.missing': { id: 'angka wajib diisi', en: 'a number is required' },
  'number.malformed': { id: '{{value}} bukan angka yang sah', en: '{{value}} is not a number' },
  'number.too-long': { id: 'angka terlalu panjang', en: 'the number has too many digits' },
  'number.too-fine': { id: '{{value}} mempunyai terlalu banyak desimal', en: '{{value}} has too many decimal places' },
  'number.out-of-range': { id: '{{value}} di luar batas yang diizinkan', en: '{{value}} is out of range' },
  'count.malformed': { id: 'harus berupa bilangan bulat yang diizinkan', en: 'must be an allowed whole number' },
  'value.missing': { id: 'wajib diisi', en: 'is required' },
  'type.wrong': { id: 'jenis nilainya tidak sesuai', en: 'has the wrong type' },
  'name.missing': { id: 'kode wajib diisi', en: 'a code is required' },
  'name.malformed': { id: 'kode tidak sah', en: 'the code is malformed' },
  'name.too-long': { id: 'kode terlalu panjang', en: 'the code is too long' },
  'code.duplicate': { id: 'kode {{name}} dipakai lebih dari sekali', en: 'the code {{name}} is used more than once' },
  'code.reserved': { id: 'kode ini tidak boleh dipakai', en: 'this code is reserved' },
  'gate.duplicate': { id: 'syarat {{name}} disebut dua kali', en: 'the gate {{name}} is named twice' },
  'list.too-long': { id: 'terlalu banyak butir', en: 'has too many entries' },
  'items.empty': { id: 'harus berisi sedikitnya satu butir', en: 'needs at least one entry' },
  'items.too-deep': { id: 'aspek bersarang terlalu dalam', en: 'aspects nest too deeply' },
  'stages.empty': { id: 'harus ada sedikitnya satu tahap', en: 'needs at least one stage' },
  'stage.unknown-kind': { id: 'jenis tahap tidak dikenal', en: 'the kind of stage is not known' },
  'organisations.unused': {
    id: 'bobot unsur hanya berlaku untuk tahap dengan penggabungan organisation_balanced',
    en: 'only a stage with the aggregate organisation_balanced weighs constituencies',
  },
  'organisation.unknown': {
    id: 'unsur {{name}} tidak mempunyai bobot pada tahap ini',
    en: 'the constituency {{name}} has no weight in this stage',
  },
  'aggregate.unknown': { id: 'cara penggabungan nilai tidak dikenal', en: 'the aggregation is not known' },
  'na.unknown': { id: 'kebijakan nilai tidak berlaku tidak dikenal', en: 'the policy is not known' },
  'function.unknown': {
    id: 'fungsi indikator wajib salah satu dari: {{allowed}}',
    en: 'the function of an indicator is one of: {{allowed}}',
  },
  'direction.unknown': { id: 'arah tidak berlaku untuk fungsi ini', en: 'the direction does not apply here' },
  'goalposts.not-increasing': {
    id: 'batas bawah harus lebih kecil dari batas atas; bila makin kecil makin baik, pakailah arah "cost"',
    en: 'the lower goalpost must be below the upper one; where less is better, use the direction "cost"',
  },
  'table.too-short': { id: 'tabel kurang baris', en: 'the table needs more rows' },
  'table.not-increasing': { id: 'nilai x harus terus naik', en: 'the values of x must strictly increase' },
  'scale.malformed': {
    id: 'skala adalah [terendah, tertinggi]',
    en: 'a scale is [lowest, highest], lowest first',
  },
  'scale.undeclared': {
    id: 'skala yang lain dari skala rubrik memerlukan tabel poin per tingkat (levels)',
    en: 'a scale other than that of the rubric needs a table of points by level (levels)',
  },
  'scale.indicators': {
    id: 'indikator bernilai 0 sampai 100, jadi skalanya harus 0 sampai 100',
    en: 'indicators are scored 0 to 100, so the scale must be 0 to 100',
  },
  'rounding.unknown-point': { id: 'titik pembulatan tidak dikenal', en: 'the rounding point is not known' },
  'rounding.unknown-mode': { id: 'cara pembulatan tidak dikenal', en: 'the rounding mode is not known' },
  'rounding.final-missing': {
    id: 'nilai akhir selalu dibulatkan: cantumkan "final"',
    en: 'the final score is always rounded: list "final"',
  },
  'ranking.unknown-basis': { id: 'dasar pemeringkatan tidak dikenal', en: 'the basis of ranking is not known' },
  'ranking.unknown-method': { id: 'cara pemeringkatan tidak dikenal', en: 'the ranking method is not known' },
  'ranking.unknown-resolution': { id: 'penyelesaian seri tidak dikenal', en: 'the resolution of ties is not known' },
  'tie-break.unknown-key': {
    id: '{{key}} bukan kode tahap, aspek, atau kriteria, dan bukan "penalty"',
    en: '{{key}} is no stage, aspect or criterion, and not "penalty"',
  },
  'tie-break.precision': { id: 'ketelitian pemecah seri tidak sah', en: 'the tie-break precision is malformed' },
  'key.unknown': { id: 'isian ini tidak dikenal', en: 'this field is not known' },
  'rule.too-large': { id: 'rubrik terlalu besar', en: 'the rubric is too large' },
  'rule.not-json': {
    id: 'rubrik memuat nilai yang tidak dapat disimpan',
    en: 'the rubric holds a value that cannot be kept',
  },
  'faults.more': { id: 'masih ada {{count}} kesalahan lain', en: 'there are {{count}} more faults' },
  'rubric.scale-too-wide': { id: 'skala paling lebar -327 sampai 327', en: 'the scale is at most -327 to 327' },
  'rubric.weights-too-fine': {
    id: 'bobot terlalu halus untuk dihitung dengan bilangan bulat',
    en: 'the weights are too fine for whole numbers',
  },
  'rubric.panel-term-misplaced': {
    id: 'hanya berlaku untuk tahap yang dinilai panel',
    en: 'applies to a stage that a panel marks only',
  },
  'rubric.function-misplaced': {
    id: 'hanya berlaku untuk indikator, bukan kriteria yang dinilai panel',
    en: 'applies to indicators only, not to what a panel marks',
  },
  'rubric.parameter-unused': { id: 'tidak dipakai oleh fungsi ini', en: 'is not used by this function' },
  'rubric.descriptors-missing': {
    id: 'kriteria yang dinilai panel memerlukan sedikitnya dua uraian tingkat',
    en: 'what a panel marks needs at least two level descriptors',
  },
  'rubric.descriptors-misplaced': {
    id: 'indikator tidak mempunyai uraian tingkat',
    en: 'an indicator has no level descriptors',
  },
  'rubric.level-out-of-order': {
    id: 'tingkat diurutkan dari terendah: di sini seharusnya {{expected}}',
    en: 'levels are listed from the lowest: this one should be {{expected}}',
  },
  'rubric.band-reversed': { id: 'batas atas di bawah batas bawah', en: 'the band ends before it begins' },
  'rubric.band-off-step': {
    id: 'bukan nilai yang dapat diberikan: nilai dihitung dari {{lo}} dengan langkah {{step}}',
    en: 'is no mark that can be given: marks go from {{lo}} in steps of {{step}}',
  },
  'rubric.bands-gap': {
    id: 'ada nilai tanpa tingkat: rentang ini seharusnya mulai dari {{expected}}',
    en: 'some marks have no level: this band should begin at {{expected}}',
  },
  'rubric.bands-overlap': {
    id: 'ada nilai dengan dua tingkat: rentang ini seharusnya mulai dari {{expected}}',
    en: 'some marks have two levels: this band should begin at {{expected}}',
  },
  'rubric.bands-end': {
    id: 'rentang tertinggi harus berakhir di {{expected}}',
    en: 'the highest band must end at {{expected}}',
  },
  'rubric.band-spans-levels': {
    id: 'pada skala tingkat setiap tingkat diuraikan sendiri: rentang ini seharusnya berakhir di {{level}}',
    en: 'where marks are levels each has its own description: this band should end at {{level}}',
  },
  'rubric.levels-without-scale': {
    id: 'tabel poin per tingkat memerlukan skala tahap: tingkat terendah dan tertinggi',
    en: 'a table of points by level needs the scale of the stage: its lowest and highest level',
  },
  'rubric.level-off-scale': {
    id: 'bukan tingkat pada skala {{lo}} sampai {{hi}} dengan langkah {{step}}',
    en: 'is no level of the scale from {{lo}} to {{hi}} in steps of {{step}}',
  },
  'rubric.levels-not-rising': {
    id: 'tingkat diurutkan dari yang terendah, masing-masing satu kali',
    en: 'levels are listed from the lowest, each once',
  },
  'rubric.level-points-not-rising': {
    id: 'tingkat yang lebih tinggi harus bernilai lebih banyak poin',
    en: 'a higher level must be worth more points',
  },
  'rubric.level-points-missing': {
    id: 'tingkat {{level}} belum mempunyai poin',
    en: 'level {{level}} has no points',
  },
  'rubric.too-many-levels': {
    id: 'skala tingkat paling banyak {{max}} tingkat',
    en: 'a scale of levels has at most {{max}} levels',
  },
  'rubric.step-misses-scale': {
    id: 'langkah ini tidak mencapai tingkat tertinggi',
    en: 'steps of this size do not reach the highest level',
  },
  'rubric.constituency-unknown': {
    id: '{{name}} tidak ada dalam daftar unsur',
    en: '{{name}} is not in the list of constituencies',
  },
};
