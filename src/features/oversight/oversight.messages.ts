import { type Messages } from '../../platform/i18n/messages.js';

export const oversightMessages: Messages = {
  'oversight.national-only': {
    id: 'Hanya auditor tingkat nasional yang dapat melihat ini',
    en: 'Only an auditor of the national level may look at this',
  },
};
