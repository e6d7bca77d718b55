import { type Messages } from '../i18n/messages.js';

export const copyMessages = {
  copy: { id: 'Salin', en: 'Copy' },
  copied: { id: 'Tersalin', en: 'Copied' },
  refused: { id: 'Tidak dapat disalin', en: 'Cannot be copied' },
} satisfies Messages;
