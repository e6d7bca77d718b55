import { conflict, invalid } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const accountsMessages: Messages = {
  'user.not-found': { id: 'Pengguna tidak ditemukan', en: 'There is no such person' },
  'user.email-taken': {
    id: 'Alamat surel ini sudah terdaftar',
    en: 'This e-mail address is already registered',
  },
  'user.state-not-allowed': {
    id: 'Pengguna berstatus “$t(user.state.{{from}})” tidak dapat menjadi “$t(user.state.{{to}})”',
    en: 'A person in the state “$t(user.state.{{from}})” cannot become “$t(user.state.{{to}})”',
  },
  'user.state.invited': { id: 'diundang', en: 'invited' },
  'user.state.active': { id: 'aktif', en: 'active' },
  'user.state.suspended': { id: 'ditangguhkan', en: 'suspended' },
  'user.not-invited': {
    id: 'Undangan hanya dapat dikirim ulang kepada orang yang belum mengaktifkan akunnya',
    en: 'An invitation can only be sent again to somebody who has not yet activated the account',
  },
  'user.own-administration': {
    id: 'Anda tidak dapat melepas peran administrator Anda sendiri',
    en: 'You cannot give up your own role of administrator',
  },
  'user.own-suspension': {
    id: 'Anda tidak dapat menangguhkan akun Anda sendiri',
    en: 'You cannot suspend your own account',
  },
  'user.administrator-is-national': {
    id: 'peran administrator tidak dibatasi pada satu provinsi',
    en: 'the role of administrator is not limited to one province',
  },
  'user.nominee-missing': {
    id: 'peran nomine harus menyebut nominenya',
    en: 'the role of nominee must name its nominee',
  },
  'user.nominee-only-for-nominees': {
    id: 'hanya peran nomine yang terikat pada satu nomine',
    en: 'only the role of nominee is tied to a nominee',
  },
  'user.grant-twice': { id: 'peran ini disebut dua kali', en: 'this role is named twice' },
  'user.evaluator-only-judges': {
    id: 'Penilai tidak memegang peran lain: yang menilai tidak ikut mengelola, mengawasi, mengusulkan, atau menjadi nomine',
    en: 'An evaluator holds no other role: whoever judges the award does not run it, audit it, propose or stand in it',
  },
  'user.role-beside-evaluator': {
    id: 'peran ini tidak dapat dipegang bersama peran penilai',
    en: 'this role cannot be held together with the role of evaluator',
  },
  'user.seated': {
    id: 'Pengguna ini menempati kursi penilai pada penyelenggaraan yang belum selesai',
    en: 'This person has a seat on a panel of an edition that has not concluded',
  },
  'user.province-unknown': { id: 'Kode provinsi tidak dikenal', en: 'There is no province with this code' },
  'user.nominee-unknown': { id: 'Nomine yang disebut tidak ada', en: 'There is no such nominee' },
};

export const accountsConstraints: ConstraintErrors = {
  user_account_one_per_email: conflict('user.email-taken'),
  role_grant_evaluator_only_judges: conflict('user.evaluator-only-judges'),
  role_grant_not_while_seated: conflict('user.seated'),
  role_grant_province_exists: invalid('user.province-unknown'),
  role_grant_nominee_exists: invalid('user.nominee-unknown'),
};
