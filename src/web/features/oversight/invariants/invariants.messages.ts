import { type Messages } from '../../../i18n/messages.js';

export const invariantsMessages = {
  'invariants.title': { id: 'Kaidah tetap', en: 'Invariants' },
  'invariants.lead': {
    id: 'Hal-hal yang harus selalu benar, apa pun yang dikerjakan orang di dalam sistem. Setiap kaidah ditanyakan langsung kepada basis data.',
    en: 'What must hold whatever people do in the system. Each is asked of the database itself.',
  },
  'invariants.check': { id: 'Periksa semua kaidah', en: 'Check all invariants' },
  'invariants.check.lead': {
    id: 'Seluruh basis data dibaca. Pada penyelenggaraan yang besar ini dapat memakan waktu beberapa menit.',
    en: 'The whole database is read. For a large edition this can take some minutes.',
  },
  'invariants.run': { id: 'Periksa sekarang', en: 'Check now' },
  'invariants.again': { id: 'Periksa lagi', en: 'Check again' },
  'invariants.running': { id: 'Memeriksa kaidah satu per satu…', en: 'Checking the invariants one by one…' },
  'invariants.all-hold': { id: 'Semua {{count}} kaidah terpenuhi', en: 'All {{count}} invariants hold' },
  'invariants.some-break': {
    id: '{{broken}} dari {{count}} kaidah dilanggar',
    en: '{{broken}} of {{count}} invariants are broken',
  },
  'invariants.all-hold.lead': {
    id: 'Tidak ada satu baris pun yang melanggar.',
    en: 'Not a single row breaks one.',
  },
  'invariants.some-break.lead': {
    id: 'Yang dilanggar tercantum paling atas, dengan pengenal baris yang melanggar.',
    en: 'The broken ones stand first, with the ids of the rows that break them.',
  },
  'invariants.holds': { id: 'terpenuhi', en: 'holds' },
  'invariants.broken': { id: 'dilanggar', en: 'broken' },
  'invariants.unknown': { id: 'belum diperiksa', en: 'not checked yet' },
  'invariants.offenders': {
    id: 'Dilanggar oleh {{kind}} ini (paling banyak dua puluh ditampilkan):',
    en: 'Broken by this {{kind}} (at most twenty are shown):',
  },
  'invariants.places': { id: 'tempat dalam rantai', en: 'place in the chain' },
  'group.people': { id: 'Orang dan peran', en: 'People and roles' },
  'group.rubrics': { id: 'Rubrik dan nilai', en: 'Rubrics and marks' },
  'group.sheets': { id: 'Lembar penilaian', en: 'Score sheets' },
  'group.results': { id: 'Hasil dan pengumuman', en: 'Results and publication' },
  'group.audit': { id: 'Jejak audit', en: 'Audit trail' },
  'group.other': { id: 'Lainnya', en: 'Others' },
} satisfies Messages;
