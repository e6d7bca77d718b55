import { type Messages } from '../../i18n/messages.js';

export const accountMessages = {
  'account.title': { id: 'Akun saya', en: 'My account' },
  'account.profile': { id: 'Data diri', en: 'Profile' },
  'account.name': { id: 'Nama', en: 'Name' },
  'account.email': { id: 'Surel', en: 'E-mail' },
  'account.language': { id: 'Bahasa surel dan layar', en: 'Language of mails and screens' },
  'account.language.id': { id: 'Bahasa Indonesia', en: 'Bahasa Indonesia' },
  'account.language.en': { id: 'English', en: 'English' },
  'account.saved': { id: 'Data diri tersimpan', en: 'Profile saved' },
  'account.save': { id: 'Simpan', en: 'Save' },
  'account.password': { id: 'Kata sandi', en: 'Password' },
  'account.password.lead': {
    id: 'Mengganti kata sandi mengakhiri sesi Anda di perangkat lain.',
    en: 'Changing the password ends your sessions on other devices.',
  },
  'account.password.current': { id: 'Kata sandi sekarang', en: 'Current password' },
  'account.password.new': { id: 'Kata sandi baru', en: 'New password' },
  'account.password.save': { id: 'Ganti kata sandi', en: 'Change password' },
  'account.password.saved': { id: 'Kata sandi diganti', en: 'Password changed' },
  'account.sessions': { id: 'Perangkat yang masuk', en: 'Signed-in devices' },
  'account.sessions.lead': {
    id: 'Akhiri sesi yang tidak Anda kenali, lalu ganti kata sandi Anda.',
    en: 'End a session that you do not know, then change your password.',
  },
  'account.session.this': { id: 'Perangkat ini', en: 'This device' },
  'account.session.since': { id: 'Masuk {{at}}', en: 'Signed in {{at}}' },
  'account.session.renewed': { id: 'terakhir aktif {{at}}', en: 'last active {{at}}' },
  'account.session.end': { id: 'Akhiri', en: 'End' },
  'account.session.ended': { id: 'Sesi diakhiri', en: 'Session ended' },
  'account.sign-out': { id: 'Keluar', en: 'Sign out' },
  'account.sign-out.title': { id: 'Keluar dari perangkat ini?', en: 'Sign out of this device?' },
  'account.sign-out.plain': {
    id: 'Data luring di perangkat ini dihapus. Semua yang sudah dikirim tetap tersimpan di server.',
    en: 'Offline data on this device is deleted. Everything that was sent stays on the server.',
  },
  'account.sign-out.pending': {
    id: '{{count}} nilai belum sampai ke server dan akan HILANG. Sambungkan jaringan dan tunggu sampai semuanya terkirim bila Anda masih memerlukannya.',
    en: {
      one: '{{count}} mark has not reached the server and will be LOST. Connect to the network and wait until it is sent if you still need it.',
      other:
        '{{count}} marks have not reached the server and will be LOST. Connect to the network and wait until they are sent if you still need them.',
    },
  },
} satisfies Messages;
