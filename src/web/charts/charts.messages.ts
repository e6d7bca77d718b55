import { type Messages } from '../i18n/messages.js';

export const chartsMessages = {
  'chart.table': { id: 'Lihat sebagai tabel', en: 'See as a table' },
} satisfies Messages;
