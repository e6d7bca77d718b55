import { type FaultSentence } from './rule-fault-messages.js';

/** What can be wrong in any value, and in what is said of a nominee; keys as in `ruleFaultMessages`. */
export const inputFaultMessages = {
  'value.missing': { id: 'wajib diisi; seharusnya {{expected}}', en: 'is missing; {{expected}} is expected' },
  'type.wrong': { id: 'berisi {{value}}; seharusnya {{expected}}', en: 'is {{value}}; {{expected}} is expected' },
  'key.unknown': { id: 'isian "{{key}}" tidak dikenal di sini', en: '"{{key}}" is not a known key here' },
  'list.too-long': {
    id: 'berisi {{count}} butir; paling banyak {{max}}',
    en: 'has {{count}} entries; at most {{max}}',
  },
  'name.missing': { id: 'wajib diisi', en: 'is missing' },
  'name.malformed': {
    id: '{{value}} bukan nama: kosong, diapit spasi, atau memuat karakter yang tidak tercetak',
    en: '{{value}} is not a name: it is empty, padded or unprintable',
  },
  'name.too-long': { id: 'lebih dari {{max}} karakter', en: 'is longer than {{max}} characters' },
  'count.malformed': {
    id: '{{value}} bukan bilangan bulat dari {{min}} sampai {{max}}',
    en: '{{value}} is not a whole number from {{min}} to {{max}}',
  },
  'number.missing': { id: 'wajib diisi dengan angka', en: 'is missing; a number is expected' },
  'number.malformed': {
    id: '{{value}} bukan angka dalam bentuk baku',
    en: '{{value}} is not a number in canonical form',
  },
  'number.malformed+suggestion': {
    id: '{{value}} bukan angka dalam bentuk baku: tulislah koma desimal sebagai titik, {{suggestion}}',
    en: '{{value}} is not a number in canonical form: write the decimal point as ".", {{suggestion}}',
  },
  'number.too-long': { id: '{{value}} mempunyai terlalu banyak angka', en: '{{value}} has too many digits' },
  'number.too-fine': {
    id: '{{value}} mempunyai terlalu banyak desimal; paling banyak {{max}}',
    en: '{{value}} has too many decimal places; at most {{max}}',
  },
  'number.out-of-range': { id: '{{value}} paling besar {{max}}', en: '{{value}} must be at most {{max}}' },
  'number.out-of-range+min': { id: '{{value}} paling kecil {{min}}', en: '{{value}} must be at least {{min}}' },
  'number.out-of-range+above': { id: '{{value}} harus lebih dari {{above}}', en: '{{value}} must be above {{above}}' },
  'nominee.duplicate': {
    id: 'calon "{{name}}" disebut lebih dari sekali',
    en: 'the nominee "{{name}}" appears more than once',
  },
  'stage.unknown': { id: '{{value}} bukan kode tahap', en: '{{value}} is not the code of a stage' },
  'gate.missing': {
    id: 'wajib diisi: true, false, atau null bila belum diputuskan',
    en: 'is missing; true, false or null for pending',
  },
  'gate.malformed': {
    id: 'berisi {{value}}; seharusnya true, false, atau null bila belum diputuskan',
    en: 'is {{value}}; true, false or null for pending',
  },
  'criterion.missing': { id: 'nilai {{criterion}} belum diisi', en: 'the mark for {{criterion}} is missing' },
  'criterion.missing+na': {
    id: '{{criterion}} belum diisi; tulislah {{na}} bila tidak berlaku',
    en: '{{criterion}} is missing; {{na}} means not applicable',
  },
  'figure.unknown-state': {
    id: 'keadaan {{value}} bukan "missing" dan bukan "pending"',
    en: 'state {{value}} is neither "missing" nor "pending"',
  },
  'level.unknown': {
    id: '{{value}} bukan salah satu tingkat: {{allowed}}',
    en: '{{value}} is not one of the levels {{allowed}}',
  },
  'sheets.missing': {
    id: 'lembar nilai tahap {{stage}} belum ada',
    en: 'the sheets of stage {{stage}} are missing',
  },
  'sheet.too-long': {
    id: 'berisi {{count}} nilai untuk {{max}} kriteria',
    en: 'has {{count}} marks for {{max}} criteria',
  },
  'sheet.incomplete': {
    id: '{{criterion}} tidak dinilai; lembar nilai harus lengkap, atau null',
    en: '{{criterion}} is unmarked; a sheet is complete or null',
  },
  'sheet.unknown-state': { id: 'keadaan wajib diisi: {{allowed}}', en: 'is missing; one of {{allowed}}' },
  'sheet.unknown-state+value': {
    id: '{{value}} bukan keadaan penilai; pilihannya {{allowed}}',
    en: '{{value}} is not one of {{allowed}}',
  },
  'mark.off-scale': {
    id: '{{value}} di luar skala {{lo}} sampai {{hi}}',
    en: '{{value}} is off the scale {{lo}} to {{hi}}',
  },
  'mark.off-scale+allowed': {
    id: '{{value}} bukan salah satu tingkat: {{allowed}}',
    en: '{{value}} is not one of the levels {{allowed}}',
  },
  'mark.off-step': {
    id: '{{value}} tidak tepat pada langkah {{step}}',
    en: '{{value}} is not on the step of {{step}}',
  },
  'organisation.unknown-member': {
    id: '"{{evaluator}}" tidak mewakili unsur mana pun',
    en: '"{{evaluator}}" belongs to no organisation',
  },
  'faults.more': {
    id: 'masih ada {{count}} kesalahan lain yang tidak disebut',
    en: '{{count}} more faults are not listed',
  },
} as const satisfies Readonly<Record<string, FaultSentence>>;

/** What kind of value is expected: words of ours inside a sentence, by the value of the parameter `expected`. */
export const EXPECTED_WORDS: Readonly<Record<string, FaultSentence>> = {
  object: { id: 'objek', en: 'an object' },
  list: { id: 'daftar', en: 'a list' },
  text: { id: 'teks', en: 'text' },
};
