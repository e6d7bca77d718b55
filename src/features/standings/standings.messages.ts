import { type Messages } from '../../platform/i18n/messages.js';

export const standingsMessages: Messages = {
  'standings.hidden': {
    id: 'Penyelenggaraan ini menutup nilai sementara sampai hasil ditetapkan',
    en: 'This edition keeps running scores closed until the result is sealed',
  },
};
