import { type Messages } from '../../../i18n/messages.js';

export const interviewMessages = {
  'interview.title': { id: 'Jadwal wawancara', en: 'Interviews' },
  'interview.more': {
    id: 'Tampilkan {{count}} jadwal berikutnya',
    en: { one: 'Show {{count}} more', other: 'Show {{count}} more' },
  },
  'interview.mode.on_site': { id: 'Tatap muka', en: 'On site' },
  'interview.mode.online': { id: 'Daring', en: 'Online' },
  'interview.mode.hybrid': { id: 'Hibrida', en: 'Hybrid' },
  'interview.link': { id: 'Masuk ke rapat daring', en: 'Join the online meeting' },
  'interview.absent': { id: 'Tidak hadir', en: 'Absent' },
  'interview.attended': { id: 'Hadir', en: 'Attended' },
  'interview.their-time': { id: 'waktu nomine: {{at}}', en: 'their time: {{at}}' },
} satisfies Messages;
