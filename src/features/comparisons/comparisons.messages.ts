import { FAULT_MESSAGES } from '../../core/scoring/index.js';
import { type Messages } from '../../platform/i18n/messages.js';

/** Prefix of the codes of faults in these files; behind it stands the code of core/scoring. */
export const FAULT_PREFIX = 'workbook.';

/** Every fault that the files of a comparison can have, under codes of their own. */
const fileFaults: Messages = Object.fromEntries(
  Object.entries(FAULT_MESSAGES).map(([code, text]) => [FAULT_PREFIX + code.replace('+', '.'), text]),
);

export const comparisonsMessages: Messages = {
  ...fileFaults,
  'shadow-comparison.faulty': {
    id: 'Berkas-berkas ini tidak dapat dibandingkan: perbaiki tempat yang ditandai',
    en: 'These files cannot be compared: mend the marked places',
  },
  'shadow-comparison.too-large': {
    id: 'Berkas lebih besar dari {{maxBytes}} byte',
    en: 'The file is larger than {{maxBytes}} bytes',
  },
  'shadow-comparison.broken': {
    id: 'Kiriman terputus atau rusak; kirimlah sekali lagi',
    en: 'The upload broke off or is damaged; send it again',
  },
  'shadow-comparison.too-much': {
    id: 'Perbandingan ini memakan terlalu banyak waktu atau memori; bagilah berkasnya',
    en: 'This comparison takes too much time or memory; split the files',
  },
};
