import { type Messages } from '../../../i18n/messages.js';

export const sheetMessages = {
  'sheet.up': { id: 'Tugas saya', en: 'My work' },
  'sheet.gone': { id: 'Lembar ini tidak ada dalam tugas Anda', en: 'This sheet is not among your work' },
  'sheet.gone.lead': {
    id: 'Mungkin Anda sudah mengundurkan diri dari nominenya, atau nominenya tidak mengikuti tahap ini.',
    en: 'You may have stepped aside from its nominee, or the nominee does not take part in this stage.',
  },
  'sheet.to-work': { id: 'Ke daftar tugas', en: 'To the work list' },
  'sheet.undeclared': { id: 'Nyatakan dahulu benturan kepentingan', en: 'First declare conflicts of interest' },
  'sheet.undeclared.lead': {
    id: 'Berkas dan lembar penilaian terbuka setelah Anda menyatakan tidak mempunyai benturan dengan nomine ini.',
    en: 'File and sheet open once you have declared that you have no conflict with this nominee.',
  },
  'sheet.to-declarations': { id: 'Ke pernyataan', en: 'To the declarations' },
  'sheet.not-kept': { id: 'Lembar ini belum tersimpan di perangkat', en: 'This sheet is not on the device yet' },
  'sheet.not-kept.lead': {
    id: 'Buka halaman ini sekali dengan jaringan; sesudahnya dapat dinilai tanpa jaringan.',
    en: 'Open this page once with network; after that it can be marked without.',
  },
  'sheet.pane': { id: 'Bagian halaman', en: 'Part of the page' },
  'sheet.pane.file': { id: 'Berkas', en: 'File' },
  'sheet.pane.sheet': { id: 'Lembar nilai', en: 'Sheet' },
  'sheet.previous': { id: 'Nomine sebelumnya: {{name}}', en: 'Previous nominee: {{name}}' },
  'sheet.next': { id: 'Nomine berikutnya: {{name}}', en: 'Next nominee: {{name}}' },
  'sheet.place': { id: '{{place}} dari {{count}}', en: '{{place}} of {{count}}' },

  'sheet.state.open': { id: 'Sedang diisi', en: 'In progress' },
  'sheet.submitted-at': { id: 'Dikirim {{at}}', en: 'Handed in {{at}}' },

  'total.label': { id: 'Nilai tertimbang lembar ini', en: 'Weighted total of this sheet' },
  'total.marked': { id: '{{marked}} dari {{criteria}} kriteria', en: '{{marked}} of {{criteria}} criteria' },
  'total.mean': { id: 'rata-rata yang sudah dinilai {{mean}}', en: 'mean of what is marked {{mean}}' },
  'total.note': {
    id: 'Hanya lembar Anda sendiri; skor nomine dihitung dari seluruh tim.',
    en: 'Your own sheet only; the nominee’s score is made from the whole panel.',
  },

  'submit.open': { id: 'Kirim lembar…', en: 'Hand in…' },
  'submit.title': { id: 'Kirim lembar penilaian?', en: 'Hand in the sheet?' },
  'submit.text': {
    id: 'Lembar {{stage}} untuk {{name}} terkunci setelah dikirim. Membukanya kembali memerlukan alasan dan persetujuan orang kedua.',
    en: 'The sheet “{{stage}}” for {{name}} is locked once it is handed in. Opening it again takes a reason and a second person.',
  },
  'submit.verb': { id: 'Kirim dan kunci', en: 'Hand in and lock' },
  'submit.cancel': { id: 'Batal', en: 'Cancel' },
  'submit.done': { id: 'Lembar terkirim', en: 'The sheet is handed in' },
  'submit.incomplete': {
    id: '{{count}} kriteria belum dinilai',
    en: { one: '{{count}} criterion is not marked', other: '{{count}} criteria are not marked' },
  },
  'submit.unfinished': {
    id: '{{count}} nilai belum lengkap',
    en: { one: '{{count}} mark is not complete', other: '{{count}} marks are not complete' },
  },
  'submit.unsent': {
    id: '{{count}} nilai belum sampai di server',
    en: { one: '{{count}} mark has not reached the server', other: '{{count}} marks have not reached the server' },
  },
  'submit.away': { id: 'Pengiriman memerlukan jaringan', en: 'Handing in needs the network' },
  'submit.criterion': { id: 'Kriteria', en: 'Criterion' },
  'submit.weight': { id: 'Bobot', en: 'Weight' },
  'submit.mark': { id: 'Nilai', en: 'Mark' },
  'submit.comment': { id: 'Komentar', en: 'Comment' },

  'more.conflict': { id: 'Nyatakan benturan kepentingan…', en: 'Declare a conflict…' },
  'more.print': { id: 'Cetak lembar', en: 'Print the sheet' },
  'more.shortcuts': { id: 'Pintasan papan ketik', en: 'Keyboard shortcuts' },

  'print.title': { id: 'Lembar penilaian', en: 'Score sheet' },
  'print.evaluator': { id: 'Penilai', en: 'Evaluator' },
  'print.signature': { id: 'Tanda tangan', en: 'Signature' },
  'print.printed': { id: 'Dicetak {{at}}', en: 'Printed {{at}}' },
} satisfies Messages;
