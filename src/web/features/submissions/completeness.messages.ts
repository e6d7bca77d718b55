import { type Messages } from '../../i18n/messages.js';

export const completenessMessages = {
  'complete.title': { id: 'Kelengkapan', en: 'Completeness' },
  'complete.count': { id: '{{given}} dari {{required}} lengkap', en: '{{given}} of {{required}} given' },
  'complete.all': { id: 'Semua yang wajib sudah ada.', en: 'Everything required is there.' },
  'complete.nothing': { id: 'Rubrik ini tidak mewajibkan isian.', en: 'This rubric requires nothing.' },
  'complete.missing': { id: 'Yang masih kurang', en: 'What is still missing' },
  'complete.figure': { id: '{{name}}: belum diisi', en: '{{name}}: no answer yet' },
  'complete.evidence': { id: '{{name}}: belum ada bukti dukung', en: '{{name}}: no evidence yet' },
} satisfies Messages;
