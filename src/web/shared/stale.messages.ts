import { type Messages } from '../i18n/messages.js';

export const staleMessages = {
  'stale.title': {
    id: 'Orang lain telah menyimpan perubahan lebih dulu',
    en: 'Somebody else has saved a change before you',
  },
  'stale.lead': {
    id: 'Isian Anda belum disimpan dan tidak hilang. Bandingkan, lalu pilih.',
    en: 'What you typed is not saved and not lost. Compare, then choose.',
  },
  'stale.field': { id: 'Isian', en: 'Field' },
  'stale.theirs': { id: 'Tersimpan sekarang', en: 'Saved now' },
  'stale.yours': { id: 'Isian Anda', en: 'Yours' },
  'stale.keep': { id: 'Simpan isian saya', en: 'Save mine' },
  'stale.take': { id: 'Pakai yang tersimpan', en: 'Take what is saved' },
  'stale.same': { id: '(sama)', en: '(the same)' },
} satisfies Messages;
