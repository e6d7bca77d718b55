import { type Messages } from '../../i18n/messages.js';

export const credentialsMessages = {
  'invitation.title': { id: 'Selamat datang di Paritrana', en: 'Welcome to Paritrana' },
  'invitation.lead': {
    id: 'Tetapkan kata sandi untuk mengaktifkan akun Anda.',
    en: 'Choose a password to activate your account.',
  },
  'invitation.submit': { id: 'Aktifkan akun', en: 'Activate account' },
  'reset.title': { id: 'Kata sandi baru', en: 'New password' },
  'reset.lead': {
    id: 'Tetapkan kata sandi baru. Semua sesi Anda yang lain akan berakhir.',
    en: 'Choose a new password. All your other sessions will end.',
  },
  'reset.submit': { id: 'Simpan kata sandi', en: 'Save password' },
  'redeem.password': { id: 'Kata sandi', en: 'Password' },
  'redeem.hint': {
    id: '12 sampai 200 karakter; kalimat yang mudah Anda ingat lebih baik daripada kata yang rumit.',
    en: '12 to 200 characters; a phrase that you remember beats a complicated word.',
  },
  'redeem.again': { id: 'Ulangi kata sandi', en: 'Repeat the password' },
  'redeem.differs': { id: 'Kedua kata sandi tidak sama', en: 'The two passwords differ' },
  'redeem.no-token': {
    id: 'Tautan ini tidak lengkap. Buka tautan dari surel secara utuh, atau minta tautan baru.',
    en: 'This link is not complete. Open the whole link from the mail, or ask for a new one.',
  },
  'redeem.done': { id: 'Kata sandi tersimpan. Silakan masuk.', en: 'The password is saved. Please sign in.' },
  'forgotten.title': { id: 'Lupa kata sandi', en: 'Forgotten password' },
  'forgotten.lead': {
    id: 'Tulis surel akun Anda; kami kirimkan tautan untuk menetapkan kata sandi baru.',
    en: 'Give the e-mail address of your account; we send a link for choosing a new password.',
  },
  'forgotten.email': { id: 'Surel', en: 'E-mail' },
  'forgotten.submit': { id: 'Kirim tautan', en: 'Send the link' },
  'forgotten.sent': {
    id: 'Jika ada akun dengan surel itu, tautannya sedang dikirim. Periksa juga folder spam.',
    en: 'If there is an account with that address, the link is on its way. Look into the spam folder as well.',
  },
  'back-to-sign-in': { id: 'Kembali ke halaman masuk', en: 'Back to sign-in' },
} satisfies Messages;
