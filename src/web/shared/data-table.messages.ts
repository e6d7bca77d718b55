import { type Messages } from '../i18n/messages.js';

export const tableMessages = {
  'table.choose-all': { id: 'Pilih semua baris', en: 'Choose all rows' },
  'table.choose': { id: 'Pilih {{name}}', en: 'Choose {{name}}' },
} satisfies Messages;
