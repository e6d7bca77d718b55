import { conflict, invalid } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const panelsMessages: Messages = {
  'panel.not-found': { id: 'Tim penilai tidak ditemukan', en: 'There is no such panel' },
  'panel.not-yours': { id: 'Tim penilai ini bukan wewenang Anda', en: 'This panel is not yours to change' },
  'panel.edition-concluded': {
    id: 'Penyelenggaraan sudah selesai; tim penilai tidak dapat diubah lagi',
    en: 'The edition is concluded; its panels can no longer change',
  },
  'panel.name-taken': {
    id: 'Sudah ada tim penilai dengan nama ini',
    en: 'There is already a panel of this name',
  },
  'panel.province-missing': { id: 'provinsi wajib diisi', en: 'the province is required' },
  'panel.province-unknown': { id: 'provinsi tidak dikenal', en: 'there is no such province' },
  'panel.province-at-national-level': {
    id: 'tim penilai tingkat nasional tidak memiliki provinsi',
    en: 'a national panel has no province',
  },
  'panel.category-unknown': {
    id: 'kategori tidak ada dalam penyelenggaraan ini',
    en: 'this edition has no such category',
  },
  'panel.category-of-other-level': {
    id: 'kategori ini dinilai pada tingkat lain',
    en: 'this category is marked at another level',
  },
  'panel.category-twice': { id: 'kategori disebut dua kali', en: 'the category is named twice' },
  'panel.category-taken': {
    id: 'Kategori ini sudah dinilai oleh tim penilai lain',
    en: 'Another panel marks this category already',
  },
  'panel.category-in-use': {
    id: 'Kategori yang nominenya sudah dibagikan kepada penilai tidak dapat dilepas',
    en: 'A category whose nominees have been assigned cannot be taken from the panel',
  },
  'panel.needs-one-chair': { id: 'tepat satu kursi adalah ketua', en: 'exactly one seat is the chair' },
  'panel.one-secretary-at-most': {
    id: 'paling banyak satu kursi adalah sekretaris',
    en: 'one seat at most is the secretary',
  },
  'panel.marking-has-begun': {
    id: 'Penilaian sudah dimulai; susunan tim penilai tidak dapat diubah lagi',
    en: 'Marking has begun; the composition of the panel can no longer change',
  },
  'seat.not-found': { id: 'Kursi penilai tidak ditemukan', en: 'There is no such seat' },
  'seat.number-taken': { id: 'nomor kursi sudah dipakai', en: 'the seat number is taken' },
  'seat.role-taken': {
    id: 'Tim penilai sudah memiliki ketua atau sekretaris',
    en: 'The panel already has a chair or a secretary',
  },
  'seat.constituency-unknown': { id: 'unsur tidak dikenal', en: 'there is no such constituency' },
  'seat.member-not-an-evaluator': {
    id: 'bukan penilai yang berwenang untuk tim ini',
    en: 'is not an evaluator whose role reaches this panel',
  },
  'seat.member-twice': {
    id: 'seseorang hanya dapat menempati satu kursi dalam tim ini',
    en: 'a person holds one seat of a panel at most',
  },
  'seat.has-marked': {
    id: 'Kursi ini sudah mengisi lembar nilai; penilainya tidak dapat diganti',
    en: 'This seat has score sheets; its member cannot be replaced',
  },
  'seat.has-recusals': {
    id: 'Kursi dengan catatan benturan kepentingan tidak dapat dihapus',
    en: 'A seat with a recusal on record cannot be removed',
  },
  'seat.chair-stays': { id: 'Kursi ketua tidak dapat dihapus', en: 'The seat of the chair cannot be removed' },
};

export const panelsConstraints: ConstraintErrors = {
  panel_one_per_name: conflict('panel.name-taken'),
  panel_category_one_panel: conflict('panel.category-taken'),
  seat_number_unique_in_panel: conflict('seat.number-taken'),
  seat_one_per_member: conflict('seat.member-twice'),
  seat_one_chair_per_panel: conflict('seat.role-taken'),
  seat_one_secretary_per_panel: conflict('seat.role-taken'),
  seat_member_only_judges: invalid('request.invalid', {}, [{ field: 'userId', code: 'seat.member-not-an-evaluator' }]),
  assignment_seat_exists: conflict('seat.has-recusals'),
};
