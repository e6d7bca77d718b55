import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const categoriesMessages: Messages = {
  'category.not-found': { id: 'Kategori tidak ditemukan', en: 'There is no such category' },
  'category.code-taken': {
    id: 'Kode kategori ini sudah dipakai pada tingkat yang sama',
    en: 'This code is already used at this level of the edition',
  },
  'category.in-use': {
    id: 'Kategori ini sudah dipakai',
    en: 'This category is already in use',
  },
  'category.decided': {
    id: 'Kategori ini sudah mempunyai peringkat yang ditetapkan',
    en: 'A ranking of this category has been decided',
  },
  'category.rubric-frozen': {
    id: 'Rubrik kategori ini sudah dipakai menilai dan tidak dapat diganti',
    en: 'The rubric of this category has marks and cannot be exchanged',
  },
  'category.divisions-missing': {
    id: 'sebutkan sedikitnya satu sektor atau zona',
    en: 'name at least one sector or zone',
  },
  'category.divisions-unused': {
    id: 'kategori yang tidak dibagi tidak mempunyai sektor atau zona',
    en: 'a category that does not split has no sectors or zones',
  },
  'category.division-unknown': { id: '{{division}} tidak dikenal', en: '{{division}} is not known' },
  'category.division-repeated': { id: 'sudah disebut', en: 'is named already' },
  'category.zones-national': {
    id: 'pembagian menurut zona hanya pada tingkat nasional',
    en: 'only a national category splits by zone',
  },
  'category.sectors-business': {
    id: 'pembagian menurut sektor hanya untuk badan usaha dan UMKM',
    en: 'only categories for business split by sector',
  },
  'category.provinces-national': {
    id: 'pemerintah provinsi hanya dinilai pada tingkat nasional',
    en: 'provinces compete at national level only',
  },
  'category.rubric-elsewhere': {
    id: 'rubrik tidak ada dalam penyelenggaraan ini',
    en: 'there is no such rubric in this edition',
  },
  'category.promotes-upwards': {
    id: 'hanya kategori tingkat provinsi yang meneruskan pemenangnya',
    en: 'only a provincial category sends its winner on',
  },
  'category.promotes-elsewhere': {
    id: 'pemenang diteruskan ke kategori nasional untuk jenis nomine yang sama dalam penyelenggaraan ini',
    en: 'a winner goes on to a national category of this edition for the same kind of nominee',
  },
  'category.rank-repeated': { id: 'peringkat ini sudah diberi nama', en: 'this rank already has a name' },
  'ranking.not-found': { id: 'Peringkat tidak ditemukan', en: 'There is no such ranking' },
  'ranking.decided': {
    id: 'Peringkat ini sudah ditetapkan dan tidak dapat diubah lagi',
    en: 'This ranking has been decided and can no longer change',
  },
  'ranking.state-not-allowed': {
    id: 'Peringkat berstatus “$t(ranking.state.{{from}})” tidak dapat menjadi “$t(ranking.state.{{to}})”',
    en: 'A ranking in the state “$t(ranking.state.{{from}})” cannot become “$t(ranking.state.{{to}})”',
  },
  'ranking.state.open': { id: 'berjalan', en: 'running' },
  'ranking.state.shortlisted': { id: 'daftar pendek ditetapkan', en: 'shortlisted' },
  'ranking.state.sealed': { id: 'tersegel', en: 'sealed' },
  'ranking.state.published': { id: 'diumumkan', en: 'published' },
};

export const categoriesConstraints: ConstraintErrors = {
  category_one_per_code: conflict('category.code-taken'),
  ranking_category_exists: conflict('category.in-use'),
  category_promotes_to_exists: conflict('category.in-use'),
  category_promotes_to_counterpart: conflict('category.promotes-elsewhere'),
  category_rubric_of_same_edition: conflict('category.rubric-elsewhere'),
};
