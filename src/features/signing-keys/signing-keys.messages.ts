import { type Messages } from '../../platform/i18n/messages.js';

export const signingKeysMessages: Messages = {
  'signing-key.retired': {
    id: 'Kunci penanda tangan server ini sudah ditarik; hubungi pengelola sistem',
    en: 'The signing key of this server was retired; tell whoever runs the system',
  },
  'signing-key.not-announced': {
    id: 'Kunci penanda tangan server ini belum diumumkan; pengelola sistem harus menjalankan paritrana keys rotate',
    en: 'The signing key of this server was not announced; whoever runs the system must run paritrana keys rotate',
  },
};
