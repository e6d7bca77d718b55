import { type Messages } from '../../i18n/messages.js';

export const runMessages = {
  'run.seconds': { id: '{{count}} detik berjalan.', en: '{{count}} s so far.' },
  'run.leave': {
    id: 'Anda boleh membuka halaman lain di sini; hasilnya menunggu di halaman ini.',
    en: 'You may open other pages here; the result will be waiting on this one.',
  },
  'run.not-yet': { id: 'Belum diperiksa pada kunjungan ini.', en: 'Not checked during this visit yet.' },
  'run.finished': { id: 'Selesai {{at}}, dalam {{seconds}} detik', en: 'Finished {{at}}, in {{seconds}} s' },
} satisfies Messages;
