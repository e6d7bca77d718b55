import { type Messages } from '../../platform/i18n/messages.js';

export const shortlistsMessages: Messages = {
  'shortlist.not-found': {
    id: 'Daftar peserta wawancara belum ditetapkan',
    en: 'The shortlist has not been decided',
  },
  'shortlist.not-used': {
    id: 'Kategori ini tidak membatasi peserta wawancara',
    en: 'This category does not cut down who goes on to an interview',
  },
  'shortlist.too-early': {
    id: 'Daftar peserta wawancara belum dapat ditetapkan karena masih ada yang ditunggu',
    en: 'The shortlist cannot be decided while something is still awaited',
  },
  'shortlist.nobody-ranked': { id: 'tidak ada nomine yang mempunyai peringkat', en: 'no nominee is ranked' },
};
