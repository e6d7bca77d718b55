import { type Messages } from '../../i18n/messages.js';

export const signingKeysMessages = {
  'keys.title': { id: 'Kunci tanda tangan', en: 'Signing keys' },
  'keys.lead': {
    id: 'Hasil tersegel ditandatangani dengan kunci ini (Ed25519). Bagian publiknya terbuka bagi siapa saja; simpan salinannya di luar sistem.',
    en: 'Sealed results are signed with these keys (Ed25519). Their public halves are open to everybody; keep a copy outside the system.',
  },
  'keys.save': { id: 'Unduh kunci publik', en: 'Download the public keys' },
  'keys.id': { id: 'Sidik jari kunci', en: 'Fingerprint of the key' },
  'keys.from': { id: 'Berlaku sejak', en: 'Valid from' },
  'keys.until': { id: 'Berlaku sampai', en: 'Valid until' },
  'keys.state': { id: 'Status', en: 'State' },
  'keys.in-force': { id: 'berlaku', en: 'in force' },
  'keys.retired': { id: 'pensiun', en: 'retired' },
  'keys.none': { id: 'Belum ada kunci', en: 'There is no key yet' },
  'keys.none.lead': {
    id: 'Server mengumumkan kuncinya sendiri ketika dinyalakan dengan SIGNING_KEY.',
    en: 'The server announces its key by itself when it is started with SIGNING_KEY.',
  },
} satisfies Messages;
