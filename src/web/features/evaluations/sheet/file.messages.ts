import { type Messages } from '../../../i18n/messages.js';

export const fileMessages = {
  'file.figures': { id: 'Angka yang sudah diverifikasi', en: 'Verified figures' },
  'file.figures.none': { id: 'Tidak ada angka yang diverifikasi untuk nomine ini.', en: 'No verified figures.' },
  'file.verified': { id: 'Diverifikasi', en: 'Verified' },
  'file.not_applicable': { id: 'Tidak berlaku', en: 'Does not apply' },
  'file.missing': { id: 'Tidak ada angka', en: 'No figure' },
  'file.evidence': { id: 'Bukti dukung', en: 'Evidence' },
  'file.evidence.none': { id: 'Nomine ini tidak melampirkan bukti.', en: 'This nominee attached no evidence.' },
  'file.whole': { id: 'Seluruh usulan', en: 'Whole nomination' },
  'file.uploaded': { id: '{{size}} · diunggah {{at}}', en: '{{size}} · uploaded {{at}}' },
  'file.close': { id: 'Tutup dokumen', en: 'Close the document' },
  'file.offline': {
    id: 'Dokumen dibuka langsung dari server dan memerlukan jaringan; angka dan lembar nilai tidak.',
    en: 'Documents open from the server and need the network; figures and sheets do not.',
  },
} satisfies Messages;
