import { type Messages } from '../../../i18n/messages.js';

export const stageMessages = {
  'stage.open': { id: 'Tenggat', en: 'Deadline' },
  'stage.upcoming': {
    id: 'Tahap ini belum dibuka; nilai yang Anda berikan belum diterima server. Dibuka',
    en: 'This stage is not open yet; marks are not accepted by the server before it is. Opens',
  },
  'stage.over': {
    id: 'Tahap ini sudah ditutup; nilai baru tidak lagi diterima. Ditutup',
    en: 'This stage is closed; new marks are no longer accepted. Closed',
  },
  'stage.unscheduled': { id: 'Tahap ini belum dijadwalkan.', en: 'This stage is not scheduled yet.' },
  'stage.submitted': { id: 'Lembar terkirim dan terkunci sejak {{at}}.', en: 'Handed in and locked since {{at}}.' },
  'stage.voided': {
    id: 'Lembar ini dibatalkan dan tidak dihitung.',
    en: 'This sheet has been voided and does not count.',
  },
} satisfies Messages;
