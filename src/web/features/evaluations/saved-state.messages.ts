import { type Messages } from '../../i18n/messages.js';

export const savedMessages = {
  'saved.all': { id: 'Semua nilai tersimpan di server', en: 'All marks are saved on the server' },
  'saved.waiting': {
    id: '{{count}} nilai menunggu, tersimpan di perangkat ini',
    en: {
      one: '{{count}} mark waiting, saved on this device',
      other: '{{count}} marks waiting, saved on this device',
    },
  },
  'saved.sending': { id: 'mengirim…', en: 'sending…' },
  'saved.signed-out': { id: 'dikirim setelah Anda masuk lagi', en: 'sent once you have signed in again' },
  'saved.asking': {
    id: '{{count}} nilai menunggu keputusan Anda',
    en: { one: '{{count}} mark waits for your decision', other: '{{count}} marks wait for your decision' },
  },
} satisfies Messages;
