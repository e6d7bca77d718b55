import { type Messages } from '../../platform/i18n/messages.js';

export const explanationsMessages: Messages = {
  'explanation.not-found': {
    id: 'Rincian nilai tidak tersedia',
    en: 'There is no breakdown to show',
  },
};
