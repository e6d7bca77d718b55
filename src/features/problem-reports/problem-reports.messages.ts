import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const problemReportsMessages: Messages = {
  'problem-report.not-found': { id: 'Laporan masalah tidak ditemukan', en: 'There is no such report of a problem' },
  'problem-report.answered': {
    id: 'Laporan masalah ini sudah dijawab',
    en: 'This report of a problem has been answered',
  },
  'problem-report.state-not-allowed': {
    id: 'Laporan masalah berstatus {{from}} tidak dapat menjadi {{to}}',
    en: 'A report that is {{from}} cannot become {{to}}',
  },
  'problem-report.criterion-unknown': {
    id: 'rubrik nomine ini tidak mempunyai kriteria tersebut',
    en: 'the rubric of this nominee has no such criterion',
  },
  'problem-report.evidence-unknown': {
    id: 'berkas nomine ini tidak mempunyai dokumen tersebut',
    en: 'the file of this nominee has no such document',
  },
};

export const problemReportsConstraints: ConstraintErrors = {
  problem_report_answered_is_final: conflict('problem-report.answered'),
};
