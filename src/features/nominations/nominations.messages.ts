import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const nominationsMessages: Messages = {
  'nomination.not-found': { id: 'Usulan tidak ditemukan', en: 'There is no such nomination' },
  'nomination.not-yours': { id: 'Usulan ini bukan wewenang Anda', en: 'This nomination is not yours to change' },
  'nomination.outside-your-province': {
    id: 'Anda hanya dapat mengusulkan dari provinsi Anda sendiri',
    en: 'You may only put forward nominees of your own province',
  },
  'nomination.state-not-allowed': {
    id: 'Usulan berstatus “$t(nomination.state.{{from}})” tidak dapat menjadi “$t(nomination.state.{{to}})”',
    en: 'A nomination in the state “$t(nomination.state.{{from}})” cannot become “$t(nomination.state.{{to}})”',
  },
  'nomination.state.draft': { id: 'belum diserahkan', en: 'not handed in' },
  'nomination.state.submitted': { id: 'sudah diserahkan', en: 'handed in' },
  'nomination.state.returned': { id: 'dikembalikan', en: 'returned' },
  'nomination.state.verified': { id: 'lolos pemeriksaan', en: 'passed' },
  'nomination.state.failed': { id: 'tidak lolos', en: 'failed' },
  'nomination.state.withdrawn': { id: 'ditarik', en: 'withdrawn' },
  'nomination.locked': {
    id: 'Berkas usulan tidak dapat diubah lagi',
    en: 'The file of this nomination can no longer be changed',
  },
  'nomination.not-under-review': {
    id: 'Hanya berkas yang sudah diserahkan dan masih diproses yang dapat diperiksa',
    en: 'Only a file that has been handed in and is still in the running can be checked',
  },
  'nomination.changed-since-submission': {
    id: 'Berkas berubah sejak terakhir diserahkan; kembalikan agar diserahkan ulang',
    en: 'The file has changed since it was last handed in; return it so that it is handed in again',
  },
  'nomination.already-put-forward': {
    id: 'Nomine ini sudah diusulkan dalam kategori yang sama',
    en: 'This nominee has already been put forward in this category',
  },
  'nomination.cure-time-over': {
    id: 'Batas waktu perbaikan berkas sudah lewat',
    en: 'The time for mending the file is over',
  },
  'nomination.cure-time-in-the-past': {
    id: 'Batas waktu perbaikan harus di masa depan',
    en: 'The time for mending must lie in the future',
  },
  'nomination.incomplete': {
    id: 'Berkas usulan belum lengkap',
    en: 'The file of the nomination is not complete',
  },
  'nomination.unverified': {
    id: 'Berkas belum selesai diverifikasi',
    en: 'The file has not been verified completely',
  },
  'nominee.division-unknown': {
    id: 'sektor atau zona tidak ada dalam kategori ini',
    en: 'this category has no such sector or zone',
  },
};

export const nominationsConstraints: ConstraintErrors = {
  nomination_one_per_nominee: conflict('nomination.already-put-forward'),
};
