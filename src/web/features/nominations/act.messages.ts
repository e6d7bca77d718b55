import { type Messages } from '../../i18n/messages.js';

export const actMessages = {
  'act.verify': { id: 'Loloskan', en: 'Pass' },
  'act.return': { id: 'Kembalikan', en: 'Return' },
  'act.fail': { id: 'Nyatakan tidak lolos', en: 'Fail' },
  'act.withdraw': { id: 'Tarik usulan', en: 'Withdraw' },
  'act.verify.one': { id: 'Loloskan berkas {{name}}?', en: 'Pass the file of {{name}}?' },
  'act.return.one': { id: 'Kembalikan berkas {{name}}?', en: 'Return the file of {{name}}?' },
  'act.fail.one': { id: 'Nyatakan {{name}} tidak lolos?', en: 'Fail {{name}}?' },
  'act.withdraw.one': { id: 'Tarik usulan {{name}}?', en: 'Withdraw {{name}}?' },
  'act.verify.many': {
    id: 'Loloskan {{count}} berkas?',
    en: { one: 'Pass {{count}} file?', other: 'Pass {{count}} files?' },
  },
  'act.return.many': {
    id: 'Kembalikan {{count}} berkas?',
    en: { one: 'Return {{count}} file?', other: 'Return {{count}} files?' },
  },
  'act.fail.many': {
    id: 'Nyatakan {{count}} usulan tidak lolos?',
    en: { one: 'Fail {{count}} nomination?', other: 'Fail {{count}} nominations?' },
  },
  'act.withdraw.many': {
    id: 'Tarik {{count}} usulan?',
    en: { one: 'Withdraw {{count}} nomination?', other: 'Withdraw {{count}} nominations?' },
  },
  'act.verify.consequence': {
    id: 'Isi berkas dikunci seperti diserahkan terakhir dan masuk ke penilaian. Pengembalian masih mungkin selama peringkat belum diputuskan.',
    en: 'The file is locked as it was last handed in and goes on to be marked. It can still be returned until the ranking is decided.',
  },
  'act.return.consequence': {
    id: 'Pemilik berkas membaca alasan Anda dan dapat memperbaiki serta menyerahkannya lagi sampai batas waktu di bawah ini.',
    en: 'Its owner reads your reason and can mend the file and hand it in again until the deadline below.',
  },
  'act.fail.consequence': {
    id: 'Keluar dari penilaian untuk selamanya, dan pemilik berkas membaca alasan Anda. Tidak dapat dibatalkan. Lembar penilaian yang sudah ada dibatalkan, riwayatnya tetap tersimpan.',
    en: 'Out of the award for good, and its owner reads your reason. This cannot be undone. Score sheets that exist are voided; the history is kept.',
  },
  'act.withdraw.consequence': {
    id: 'Keluar dari kategori ini dan tidak dinilai lagi. Tidak dapat dibatalkan; riwayatnya tetap tersimpan dan nomine dapat diusulkan kembali.',
    en: 'Leaves the category and is no longer marked. This cannot be undone; the history is kept and the nominee may be put forward again.',
  },
  'act.reason': { id: 'Alasan', en: 'Reason' },
  'act.reason.hint': {
    id: 'Dibaca pemilik berkas dan dicatat dalam jejak audit.',
    en: 'Read by the owner of the file and kept in the audit trail.',
  },
  'act.reason.short': {
    id: 'Tuliskan alasannya, paling sedikit tiga huruf.',
    en: 'Give the reason, at least three letters.',
  },
  'act.cure': { id: 'Batas waktu perbaikan ({{zone}})', en: 'Deadline for mending ({{zone}})' },
  'act.cure.past': { id: 'Pilih waktu yang belum lewat.', en: 'Choose a time that lies ahead.' },
  'act.done.verify': { id: '{{name}} lolos pemeriksaan', en: '{{name}} passed the check' },
  'act.done.return': { id: 'Berkas {{name}} dikembalikan', en: 'The file of {{name}} was returned' },
  'act.done.fail': { id: '{{name}} dinyatakan tidak lolos', en: '{{name}} failed' },
  'act.done.withdraw': { id: 'Usulan {{name}} ditarik', en: '{{name}} was withdrawn' },
} satisfies Messages;
