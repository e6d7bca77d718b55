import { type Messages } from '../../platform/i18n/messages.js';

export const templatesMessages: Messages = {
  'template.not-found': { id: 'Templat tidak ditemukan', en: 'There is no such template' },
  'edition.document-faulty': {
    id: 'Dokumen penyelenggaraan mengandung kesalahan: perbaiki butir yang ditandai',
    en: 'The document of the edition has faults: mend the marked places',
  },
};
