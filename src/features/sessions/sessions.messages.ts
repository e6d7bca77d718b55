import { type Messages } from '../../platform/i18n/messages.js';

export const sessionsMessages: Messages = {
  'session.credentials-wrong': {
    id: 'Alamat surel atau kata sandi salah',
    en: 'The e-mail address or the password is wrong',
  },
  'session.refresh-refused': {
    id: 'Sesi tidak dapat diperpanjang; silakan masuk kembali',
    en: 'The session cannot be renewed; sign in again',
  },
  'session.cross-site': {
    id: 'Masuk dan perpanjangan sesi dengan kuki hanya dapat dilakukan dari halaman Paritrana sendiri',
    en: 'Signing in and renewing by cookie work only from the pages of Paritrana itself',
  },
  'session.not-found': { id: 'Sesi tidak ditemukan', en: 'There is no such session' },
};
