import { type Messages } from '../../i18n/messages.js';

/** The words of the glossary for editions and their stages. */
export const editionTerms = {
  'level.provincial': { id: 'Tingkat provinsi', en: 'Provincial level' },
  'level.national': { id: 'Tingkat nasional', en: 'National level' },
  'stage-kind.nomination': { id: 'Pengusulan', en: 'Nomination' },
  'stage-kind.verification': { id: 'Verifikasi', en: 'Verification' },
  'stage-kind.desk': { id: 'Penilaian berkas', en: 'Desk evaluation' },
  'stage-kind.interview': { id: 'Wawancara', en: 'Interview' },
  'stage-kind.plenary': { id: 'Rapat pleno', en: 'Plenary' },
  'edition-state.draft': { id: 'Disiapkan', en: 'In preparation' },
  'edition-state.running': { id: 'Berjalan', en: 'Running' },
  'edition-state.concluded': { id: 'Selesai', en: 'Concluded' },
} satisfies Messages;
