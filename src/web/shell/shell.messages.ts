import { type Messages } from '../i18n/messages.js';

export const shellMessages = {
  'shell.skip': { id: 'Langsung ke isi', en: 'Skip to content' },
  'shell.menu': { id: 'Menu', en: 'Menu' },
  'shell.navigation': { id: 'Navigasi utama', en: 'Main navigation' },
  'shell.account': { id: 'Akun', en: 'Account' },
  'shell.language': { id: 'English', en: 'Bahasa Indonesia' },
  'shell.theme.light': { id: 'Tampilan terang', en: 'Light theme' },
  'shell.theme.dark': { id: 'Tampilan gelap', en: 'Dark theme' },
  'shell.public': { id: 'Halaman umum', en: 'Public pages' },
  'shell.away': {
    id: 'Tidak ada jaringan. Anda melihat data yang tersimpan di perangkat ini.',
    en: 'No network. You see what is kept on this device.',
  },
  'shell.expired': {
    id: 'Sesi Anda berakhir. Masuk lagi untuk meneruskan; pekerjaan di perangkat ini tetap tersimpan.',
    en: 'Your session has ended. Sign in again to go on; the work on this device is kept.',
  },
  'shell.sign-in-again': { id: 'Masuk lagi', en: 'Sign in again' },
  'shell.not-found': { id: 'Halaman tidak ditemukan', en: 'Page not found' },
  'shell.not-found.lead': {
    id: 'Alamat ini tidak ada, atau bukan untuk peran Anda.',
    en: 'There is no such address, or it is not for your role.',
  },
  'shell.home': { id: 'Ke halaman awal', en: 'To the first page' },
  'shell.broken': { id: 'Halaman ini tidak dapat ditampilkan', en: 'This page cannot be shown' },
  'shell.reload': { id: 'Muat ulang', en: 'Reload' },
  'shell.update': { id: 'Versi baru tersedia.', en: 'A new version is available.' },
  'role.secretariat': { id: 'Sekretariat', en: 'Secretariat' },
  'role.evaluator': { id: 'Penilai', en: 'Evaluator' },
  'role.nominee': { id: 'Nomine', en: 'Nominee' },
  'role.proposer': { id: 'Pengusul', en: 'Proposer' },
  'role.auditor': { id: 'Auditor', en: 'Auditor' },
  'role.administrator': { id: 'Administrator', en: 'Administrator' },
} satisfies Messages;
