import { type Messages } from '../../../i18n/messages.js';

export const valueMessages = {
  'value.given': { id: 'Nilai {{mark}}', en: 'Mark {{mark}}' },
  'value.given.none': { id: 'Nilai ditarik', en: 'Mark taken back' },
} satisfies Messages;
