import { type Messages } from '../../i18n/messages.js';

/** Words of the list of rubrics and of the frame of the editor. */
export const rubricsMessages = {
  'rubrics.lead': {
    id: 'Rubrik adalah buku aturan sebuah kategori: apa yang dinilai, berapa bobotnya, dan bagaimana peringkat ditentukan.',
    en: 'A rubric is the rule book of a category: what is assessed, what it weighs, and how ranks come about.',
  },
  'rubrics.create': { id: 'Buat rubrik', en: 'Create a rubric' },
  'rubrics.none': { id: 'Belum ada rubrik', en: 'There is no rubric yet' },
  'rubrics.none.lead': {
    id: 'Setiap kategori memerlukan rubrik. Buat satu di sini, atau salin penyelenggaraan yang sudah punya.',
    en: 'Every category needs a rubric. Make one here, or copy an edition that has them.',
  },
  'rubrics.code': { id: 'Kode', en: 'Code' },
  'rubrics.name': { id: 'Nama', en: 'Name' },
  'rubrics.number': { id: 'Versi', en: 'Version' },
  'rubrics.state': { id: 'Keadaan', en: 'State' },
  'rubrics.used-by': { id: 'Dipakai kategori', en: 'Used by' },
  'rubrics.unused': { id: 'belum dipakai', en: 'not used yet' },
  'rubric.frozen': { id: 'Beku', en: 'Frozen' },
  'rubric.editable': { id: 'Dapat diubah', en: 'May change' },
  'rubric.title': { id: 'Rubrik', en: 'Rubric' },
  'rubric.new': { id: 'Rubrik baru', en: 'New rubric' },
  'rubric.up': { id: 'Rubrik penyelenggaraan {{label}}', en: 'Rubrics of the edition {{label}}' },
  'rubric.version': { id: 'versi {{number}}', en: 'version {{number}}' },
  'rubric.hash': { id: 'Sidik aturan', en: 'Hash of the rule' },
  'rubric.frozen.title': {
    id: 'Rubrik ini beku sejak {{since}}',
    en: 'This rubric has been frozen since {{since}}',
  },
  'rubric.frozen.lead': {
    id: 'Sudah ada nilai yang diberikan dengannya. Mengubahnya akan mengubah arti nilai itu, jadi perubahan dibuat pada versi baru; kategori lalu diarahkan ke versi itu.',
    en: 'Marks have been given by it. To change it would change what they mean, so changes go into a new version, to which a category is then pointed.',
  },
  'rubric.new-version': { id: 'Buat versi baru', en: 'Make a new version' },
  'rubric.new-version.done': {
    id: 'Versi {{number}} dibuat; sekarang dapat diubah',
    en: 'Version {{number}} was made and may now change',
  },
  'rubric.reading': {
    id: 'Anda membaca rubrik ini; hanya sekretariat nasional yang mengubahnya.',
    en: 'You are reading this rubric; only the national secretariat changes it.',
  },
  'rubric.concluded': {
    id: 'Penyelenggaraan sudah selesai; rubriknya tidak dapat diubah lagi.',
    en: 'The edition is concluded; its rubrics can no longer change.',
  },
  'start.title': { id: 'Mulai dari', en: 'Begin with' },
  'start.lead': {
    id: 'Rubrik baru dapat dimulai dari kerangka kosong, dari rubrik lain dalam penyelenggaraan ini, atau dari templat.',
    en: 'A new rubric begins from an empty frame, from another rubric of this edition, or from a template.',
  },
  'start.empty': { id: 'Kerangka kosong', en: 'An empty frame' },
  'start.own': { id: 'Rubrik penyelenggaraan ini', en: 'Rubrics of this edition' },
  'start.template': { id: 'Rubrik templat', en: 'Rubrics of the templates' },
  'start.go': { id: 'Mulai', en: 'Begin' },
} satisfies Messages;
