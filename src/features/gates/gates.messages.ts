import { type Messages } from '../../platform/i18n/messages.js';

export const gatesMessages: Messages = {
  'gate.unknown': {
    id: 'Rubrik kategori ini tidak mempunyai syarat tersebut',
    en: 'The rubric of this category has no such gate',
  },
  'gate.reason-missing': {
    id: 'alasan wajib diisi bila syarat dinyatakan tidak terpenuhi',
    en: 'a failure needs its reason',
  },
};
