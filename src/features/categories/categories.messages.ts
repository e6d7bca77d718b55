import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const categoriesMessages: Messages = {
  'category.not-found': { id: 'Kategori tidak ditemukan', en: 'There is no such category' },
  'category.code-taken': {
    id: 'Kode kategori ini sudah dipakai pada tingkat yang sama',
    en: 'This code is already used at this level of the edition',
  },
  'category.in-use': {
    id: 'Kategori ini sudah dipakai',
    en: 'This category is already in use',
  },
  'ranking.not-found': { id: 'Peringkat tidak ditemukan', en: 'There is no such ranking' },
  'ranking.decided': {
    id: 'Peringkat ini sudah ditetapkan dan tidak dapat diubah lagi',
    en: 'This ranking has been decided and can no longer change',
  },
  'ranking.state-not-allowed': {
    id: 'Peringkat berstatus {{from}} tidak dapat menjadi {{to}}',
    en: 'A ranking that is {{from}} cannot become {{to}}',
  },
};

export const categoriesConstraints: ConstraintErrors = {
  category_one_per_code: conflict('category.code-taken'),
  ranking_category_exists: conflict('category.in-use'),
  category_promotes_to_exists: conflict('category.in-use'),
};
