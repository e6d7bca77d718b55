import { type Messages } from '../../platform/i18n/messages.js';

export const oversightMessages: Messages = {
  'oversight.national-only': {
    id: 'Hanya auditor tingkat nasional yang dapat melihat ini',
    en: 'Only an auditor of the national level may look at this',
  },
  'audit.cursor-invalid': {
    id: 'Penunjuk halaman catatan audit tidak sah',
    en: 'This is no page mark of the audit log',
  },
};
