import { type Messages } from '../i18n/messages.js';

export const searchChoiceMessages = {
  searching: { id: 'Mencari…', en: 'Searching…' },
  failed: {
    id: 'Pencarian gagal. Ubah kata pencarian untuk mencoba lagi.',
    en: 'The search failed. Type again to retry.',
  },
  none: { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
  found: { id: '{{count}} cocok', en: { one: '{{count}} match', other: '{{count}} matches' } },
  more: {
    id: '{{count}} pertama ditampilkan; ketik lebih banyak huruf untuk mempersempit',
    en: 'The first {{count}} are listed; type more letters to narrow them down',
  },
} satisfies Messages;
