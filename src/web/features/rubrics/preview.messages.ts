import { type Messages } from '../../i18n/messages.js';

/** Words of the preview of the evaluator's sheet. */
export const previewMessages = {
  'preview.title': { id: 'Lembar penilai', en: 'The evaluator’s sheet' },
  'preview.figures': { id: 'Angka nomine', en: 'The nominee’s figures' },
  'preview.lead': { id: 'Pratinjau: coba nilainya, tidak ada yang disimpan.', en: 'Preview: try it, nothing is kept.' },
  'preview.figures.lead': {
    id: 'Tahap ini tidak dinilai panel. Poinnya berasal dari angka yang diverifikasi.',
    en: 'No panel marks this stage. Its points come from verified figures.',
  },
  'preview.stage': { id: 'Tahap', en: 'Stage' },
  'preview.mark': { id: 'Nilai untuk {{name}}', en: 'Mark for {{name}}' },
  'preview.total': { id: 'Nilai tahap', en: 'Score of the stage' },
  'preview.no-total': { id: 'Belum semua kriteria bernilai', en: 'Not every criterion has a mark' },
  'preview.evidence': { id: 'bukti wajib', en: 'evidence required' },
  'preview.worth': { id: '{{points}} poin', en: '{{points}} points' },
  'preview.no-band': { id: 'Nilai ini belum masuk tingkat mana pun', en: 'This mark falls into no level yet' },
} satisfies Messages;
