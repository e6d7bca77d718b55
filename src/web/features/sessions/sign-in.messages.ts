import { type Messages } from '../../i18n/messages.js';

export const signInMessages = {
  'sign-in.title': { id: 'Masuk', en: 'Sign in' },
  'sign-in.lead': {
    id: 'Untuk panitia, penilai, kandidat, dan auditor. Hasil yang sudah diumumkan terbuka bagi semua orang.',
    en: 'For the secretariat, evaluators, nominees and auditors. Announced results are open to everybody.',
  },
  'sign-in.email': { id: 'Surel', en: 'E-mail' },
  'sign-in.password': { id: 'Kata sandi', en: 'Password' },
  'sign-in.submit': { id: 'Masuk', en: 'Sign in' },
  'sign-in.forgotten': { id: 'Lupa kata sandi?', en: 'Forgotten your password?' },
  'sign-in.public': { id: 'Lihat hasil yang diumumkan', en: 'See announced results' },
} satisfies Messages;
