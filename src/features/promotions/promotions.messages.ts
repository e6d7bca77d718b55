import { type Messages } from '../../platform/i18n/messages.js';

export const promotionsMessages: Messages = {
  'promotion.not-used': {
    id: 'Juara kategori ini tidak diteruskan ke tingkat nasional',
    en: 'The winners of this category do not go on to the national level',
  },
  'promotion.not-sealed': {
    id: 'Juara baru dapat diteruskan setelah peringkat ditetapkan',
    en: 'Winners go on once the ranking is sealed',
  },
  'promotion.too-late': {
    id: 'Peringkat nasional sudah melewati tahap pengusulan',
    en: 'The national ranking has gone on without this nomination',
  },
};
