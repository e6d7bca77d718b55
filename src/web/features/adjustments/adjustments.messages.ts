import { type Messages } from '../../i18n/messages.js';

export const adjustmentsMessages = {
  'adjustments.title': { id: 'Penyesuaian', en: 'Adjustments' },
  'adjustments.lead': {
    id: 'Tambahan atau pengurangan skor akhir, masing-masing dengan dasar aturannya.',
    en: 'Points added to or taken from the final score, each with its legal basis.',
  },
  'adjustments.none': { id: 'Tidak ada penyesuaian.', en: 'No adjustments.' },
  'adjustments.add': { id: 'Tambah penyesuaian', en: 'Add an adjustment' },
  'adjustments.kind': { id: 'Jenis', en: 'Kind' },
  'adjustment.bonus': { id: 'Bonus', en: 'Bonus' },
  'adjustment.penalty': { id: 'Pengurangan', en: 'Penalty' },
  'adjustment.points': { id: 'Poin', en: 'Points' },
  'adjustment.points.hint': {
    id: 'Di atas 0 sampai 100, paling banyak dua angka di belakang koma.',
    en: 'Above 0 up to 100, at most two decimal places.',
  },
  'adjustment.basis': { id: 'Dasar aturan', en: 'Legal basis' },
  'adjustment.basis.hint': {
    id: 'Pasal atau ketentuan yang memberi atau mengurangi poin.',
    en: 'The article or rule that gives or takes the points.',
  },
  'adjustment.entered': { id: 'dicatat {{at}}', en: 'entered {{at}}' },
  'adjustment.revoked': { id: 'Dicabut', en: 'Revoked' },
  'adjustment.revoked.why': { id: 'dicabut {{at}}: {{reason}}', en: 'revoked {{at}}: {{reason}}' },
  'adjustment.added': { id: 'Penyesuaian dicatat', en: 'The adjustment is entered' },
  'adjustment.revoke': { id: 'Cabut', en: 'Revoke' },
  'adjustment.revoke.title': { id: 'Cabut penyesuaian {{points}}?', en: 'Revoke the adjustment of {{points}}?' },
  'adjustment.revoke.consequence': {
    id: 'Poin ini tidak lagi dihitung. Barisnya tetap terlihat dengan alasan pencabutan, dan pencabutan tidak dapat dibatalkan.',
    en: 'The points no longer count. The line stays visible with the reason, and this cannot be undone.',
  },
  'adjustment.revoke.reason': { id: 'Alasan pencabutan', en: 'Reason for revoking' },
  'adjustment.revoke.done': { id: 'Penyesuaian dicabut', en: 'The adjustment is revoked' },
  'adjustment.short': { id: 'Tuliskan paling sedikit tiga huruf.', en: 'Write at least three letters.' },
  'adjustment.points.missing': { id: 'Isi poinnya.', en: 'Give the points.' },
} satisfies Messages;
