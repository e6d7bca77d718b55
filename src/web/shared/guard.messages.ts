import { type Messages } from '../i18n/messages.js';

export const guardMessages = {
  'unsaved.title': { id: 'Tinggalkan halaman ini?', en: 'Leave this page?' },
  'unsaved.lead': {
    id: 'Ada perubahan yang belum disimpan. Perubahan itu tidak akan terbawa ke halaman lain.',
    en: 'There are changes that are not saved. They do not come along to the next page.',
  },
  'unsaved.kept': {
    id: 'Ada perubahan yang belum disimpan ke server. Rancangannya tetap ada di peramban ini sampai Anda keluar atau menutup tab.',
    en: 'There are changes the server does not have yet. The draft stays in this browser until you sign out or close the tab.',
  },
  'unsaved.stay': { id: 'Tetap di sini', en: 'Stay here' },
  'unsaved.leave': { id: 'Tinggalkan', en: 'Leave' },
} satisfies Messages;
