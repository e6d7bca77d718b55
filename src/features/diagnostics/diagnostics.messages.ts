import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const diagnosticsMessages: Messages = {
  'diagnostic-report.not-found': { id: 'Laporan diagnostik tidak ditemukan', en: 'There is no such diagnostic report' },
  'diagnostic-report.too-large': {
    id: 'Peringkat ini terlalu besar untuk laporan diagnostik: {{nominees}} nomine dengan {{draws}} undian. Paling banyak {{maxNominees}} nomine, dan nomine kali undian paling banyak {{maxWork}}',
    en: 'This ranking is too large for a diagnostic report: {{nominees}} nominees with {{draws}} draws. At most {{maxNominees}} nominees, and nominees times draws at most {{maxWork}}',
  },
  'diagnostic-report.took-too-long': {
    id: 'Penghitungan laporan diagnostik dihentikan karena melampaui batas waktu atau memori; cobalah dengan undian yang lebih sedikit',
    en: 'The diagnostic report ran out of time or memory and was stopped; try fewer draws',
  },
  'diagnostic-report.stays': {
    id: 'Laporan diagnostik tidak pernah diubah',
    en: 'A diagnostic report never changes',
  },
};

export const diagnosticsConstraints: ConstraintErrors = {
  diagnostic_report_stays: conflict('diagnostic-report.stays'),
};
