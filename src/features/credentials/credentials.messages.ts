import { type Messages } from '../../platform/i18n/messages.js';

export const credentialsMessages: Messages = {
  'link.not-usable': {
    id: 'Tautan ini tidak berlaku, sudah dipakai, atau sudah kedaluwarsa',
    en: 'This link does not work, was used already or has expired',
  },
  'password.current-wrong': { id: 'kata sandi saat ini salah', en: 'the current password is wrong' },
  'password.same-as-email': {
    id: 'tidak boleh sama dengan alamat surel Anda',
    en: 'must not be the same as your e-mail address',
  },
  'password.too-common': {
    id: 'terlalu umum dan mudah ditebak; pilih kata sandi lain',
    en: 'is too common and easy to guess; choose another',
  },
  'session.too-many-attempts': {
    id: 'Terlalu banyak percobaan; coba lagi dalam {{retryAfterSeconds}} detik',
    en: 'Too many attempts; try again in {{retryAfterSeconds}} seconds',
  },
};
