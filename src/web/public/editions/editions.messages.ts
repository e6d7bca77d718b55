import { type Messages } from '../../i18n/messages.js';

export const editionMessages = {
  'edition.description': {
    id: 'Semua pemenang dan peringkat {{edition}} menurut tingkat, kategori, provinsi, dan zona atau sektor.',
    en: 'All winners and rankings of {{edition}} by level, category, province, and zone or sector.',
  },
  'edition.kicker': { id: 'Penyelenggaraan {{label}}', en: 'Edition {{label}}' },
  'edition.period': { id: 'Periode penilaian {{from}} – {{to}}', en: 'Assessment period {{from}} – {{to}}' },
  'edition.level': { id: 'Tingkat', en: 'Level' },
  'edition.category': { id: 'Kategori', en: 'Category' },
  'edition.province': { id: 'Provinsi', en: 'Province' },
  'edition.division': { id: 'Zona atau sektor', en: 'Zone or sector' },
  'edition.any': { id: 'Semua', en: 'All' },
  'edition.filter': { id: 'Saring peringkat', en: 'Filter the rankings' },
  'edition.apply': { id: 'Tampilkan', en: 'Show' },
  'edition.clear': { id: 'Hapus saringan', en: 'Clear the filter' },
  'edition.found': {
    id: '{{count}} peringkat',
    en: { one: '{{count}} ranking', other: '{{count}} rankings' },
  },
  'edition.found.page': {
    id: 'Peringkat {{from}}–{{to}} dari {{count}}',
    en: 'Rankings {{from}}–{{to}} of {{count}}',
  },
  'edition.rankings': { id: 'Pemenang dan peringkat', en: 'Winners and rankings' },
  'edition.none': { id: 'Tidak ada peringkat dengan saringan ini', en: 'No ranking fits this filter' },
  'edition.none.text': {
    id: 'Longgarkan salah satu pilihan. Peringkat yang belum diumumkan tidak ditampilkan.',
    en: 'Loosen one of the choices. Rankings that have not been announced are not shown.',
  },
  'edition.pages': { id: 'Halaman daftar', en: 'Pages of the list' },
  'edition.previous': { id: 'Sebelumnya', en: 'Previous' },
  'edition.next': { id: 'Berikutnya', en: 'Next' },
  'archive.title': { id: 'Arsip', en: 'Archive' },
  'archive.description': {
    id: 'Semua penyelenggaraan Paritrana yang hasilnya sudah diumumkan, menurut tahun penilaian.',
    en: 'Every edition of Paritrana whose results have been announced, by year assessed.',
  },
  'archive.lead': {
    id: 'Penyelenggaraan yang hasilnya sudah diumumkan, menurut tahun yang dinilai. Label sebuah penyelenggaraan dapat berbeda dari tahun yang dinilainya.',
    en: 'Editions whose results have been announced, by the year they assess. The label of an edition may differ from the year it assesses.',
  },
  'archive.ordinal': { id: 'Penyelenggaraan ke-{{ordinal}}', en: 'Edition no. {{ordinal}}' },
  'archive.synthetic': { id: 'data contoh', en: 'demonstration' },
  'archive.empty': { id: 'Arsip masih kosong', en: 'The archive is still empty' },
  'archive.empty.text': {
    id: 'Begitu sebuah hasil diumumkan, penyelenggaraannya muncul di sini dan tetap ada.',
    en: 'As soon as a result is announced its edition appears here, and stays.',
  },
} satisfies Messages;
