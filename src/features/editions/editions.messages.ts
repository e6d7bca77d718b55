import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const editionsMessages: Messages = {
  'edition.not-found': { id: 'Penyelenggaraan tidak ditemukan', en: 'There is no such edition' },
  'edition.not-yours': {
    id: 'Hanya sekretariat nasional yang dapat mengatur penyelenggaraan',
    en: 'Only the national secretariat sets up an edition',
  },
  'edition.state-not-allowed': {
    id: 'Penyelenggaraan berstatus “$t(edition.state.{{from}})” tidak dapat menjadi “$t(edition.state.{{to}})”',
    en: 'An edition in the state “$t(edition.state.{{from}})” cannot become “$t(edition.state.{{to}})”',
  },
  'edition.state.draft': { id: 'disiapkan', en: 'in preparation' },
  'edition.state.running': { id: 'berjalan', en: 'running' },
  'edition.state.concluded': { id: 'selesai', en: 'concluded' },
  'edition.not-running': { id: 'Penyelenggaraan ini tidak sedang berjalan', en: 'This edition is not running' },
  'edition.concluded': {
    id: 'Penyelenggaraan sudah selesai dan tidak dapat diubah lagi',
    en: 'The edition is concluded and can no longer change',
  },
  'edition.nothing-scheduled': {
    id: 'Penyelenggaraan belum mempunyai jadwal tahapan',
    en: 'The edition has no calendar of stages yet',
  },
  'edition.label-taken': {
    id: 'Label ini sudah dipakai penyelenggaraan lain',
    en: 'Another edition already has this label',
  },
  'edition.period-reversed': {
    id: 'awal periode penilaian harus mendahului akhirnya',
    en: 'the assessed period must start before it ends',
  },
  'stage.not-scheduled': { id: 'Tahap ini tidak dijadwalkan', en: 'This stage is not scheduled' },
  'stage.not-open': { id: 'Tahap ini baru dibuka {{opensAt}}', en: 'This stage opens at {{opensAt}}' },
  'stage.closed': { id: 'Tahap ini sudah ditutup {{closesAt}}', en: 'This stage closed at {{closesAt}}' },
  'stage.instants-reversed': { id: 'tahap harus dibuka sebelum ditutup', en: 'a stage must open before it closes' },
  'stage.code-repeated': {
    id: 'kode tahap sudah dipakai pada tingkat yang sama',
    en: 'the code is already used at this level',
  },
};

export const editionsConstraints: ConstraintErrors = {
  edition_one_per_label: conflict('edition.label-taken'),
};
