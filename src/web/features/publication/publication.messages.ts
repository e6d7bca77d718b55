import { type Messages } from '../../i18n/messages.js';

export const publicationMessages = {
  'section.title': { id: 'Pengumuman', en: 'Publication' },
  'badge.embargo': { id: 'Embargo sampai {{at}}', en: 'Embargo until {{at}}' },
  'state.unordered': { id: 'Belum dijadwalkan', en: 'Not scheduled' },
  'state.embargo': { id: 'Dalam embargo', en: 'Under embargo' },
  'state.announced': { id: 'Sudah diumumkan', en: 'Announced' },
  'lead.unordered': {
    id: 'Hasil sudah tersegel, tetapi belum ada yang dapat melihatnya di luar sekretariat dan auditor.',
    en: 'The result is sealed, but nobody outside the secretariat and the auditors can see it yet.',
  },
  'lead.embargo': {
    id: 'Sampai saat itu, halaman publik menjawab seolah-olah hasil ini tidak ada.',
    en: 'Until then the public pages answer as if this result did not exist.',
  },
  'lead.announced': {
    id: 'Siapa pun dapat membaca hasil ini di halaman publik.',
    en: 'Anybody can read this result on the public pages.',
  },
  'embargo.until': { id: 'Embargo sampai', en: 'Embargo until' },
  'announced.since': { id: 'Diumumkan sejak', en: 'Public since' },
  'embargo.shown': { id: 'Yang akan dilihat publik', en: 'What the public will see' },
  'announced.shown': { id: 'Yang dilihat publik', en: 'What the public sees' },
  'shown.places': {
    id: 'Nama, peringkat, dan sebutan {{count}} nomine yang berperingkat, di beranda, arsip, dan halaman peringkat.',
    en: {
      one: 'Name, rank and title of the one ranked nominee: on the home page, in the archive and on the page of the ranking.',
      other:
        'Names, ranks and titles of the {{count}} ranked nominees: on the home page, in the archive and on the page of the ranking.',
    },
  },
  'shown.scores': {
    id: 'Skor akhir, dan berkas hasil yang dapat dihitung ulang siapa pun.',
    en: 'Final scores, and the result bundle that anybody can recompute.',
  },
  'shown.no-scores': {
    id: 'Tidak ada skor: penyelenggaraan ini menutup skor dan berkas hasilnya.',
    en: 'No scores: this edition keeps scores and its result bundle private.',
  },
  'shown.breakdown': {
    id: 'Tiap nomine melihat rincian nilainya sendiri.',
    en: 'Each nominee sees its own breakdown.',
  },
  'shown.no-breakdown': {
    id: 'Nomine tidak melihat rincian nilainya.',
    en: 'Nominees do not see their breakdown.',
  },
  'shown.never': {
    id: 'Nomine tanpa peringkat, nilai tiap penilai, dan alasan pleno tidak pernah tampil di sana.',
    en: 'Nominees without a rank, the marks of single evaluators and the reasons of the plenary never appear there.',
  },
  'public.open': { id: 'Buka halaman publik', en: 'Open the public page' },
  'public.link': { id: 'Tautan halaman publik', en: 'Link to the public page' },
  'public.later': {
    id: 'Alamat ini baru menjawab sesudah embargo berakhir.',
    en: 'This address answers once the embargo is over.',
  },

  'order.title': { id: 'Umumkan hasil', en: 'Announce the result' },
  'order.when': { id: 'Kapan hasil terbuka bagi publik?', en: 'When does the result become public?' },
  'order.embargo': { id: 'Pada saat yang ditentukan (embargo)', en: 'At a set instant (embargo)' },
  'order.now': { id: 'Sekarang juga', en: 'Right now' },
  'order.open': { id: 'Jadwalkan pengumuman…', en: 'Schedule the publication…' },
  'order.open.now': { id: 'Umumkan sekarang…', en: 'Publish now…' },
  'order.confirm.title': { id: 'Jadwalkan pengumuman ini?', en: 'Schedule this publication?' },
  'order.confirm.now.title': { id: 'Umumkan sekarang juga?', en: 'Publish right now?' },
  'order.confirm.text': {
    id: 'Hasil {{name}} terbuka bagi siapa pun mulai {{at}}. Sampai saat itu jadwalnya masih dapat dipindahkan; sesudahnya tidak dapat ditarik kembali.',
    en: 'The result of {{name}} becomes public at {{at}}. Until then the instant can still be moved; after it, nothing can be taken back.',
  },
  'order.confirm.now.text': {
    id: 'Hasil {{name}} langsung terbuka bagi siapa pun. Ini tidak dapat ditarik kembali.',
    en: 'The result of {{name}} becomes public at once. This cannot be taken back.',
  },
  'order.confirm.verb': { id: 'Jadwalkan', en: 'Schedule' },
  'order.confirm.now.verb': { id: 'Umumkan sekarang', en: 'Publish now' },
  'order.done': { id: 'Pengumuman dijadwalkan', en: 'The publication is scheduled' },
  'order.done.now': { id: 'Hasil diumumkan', en: 'The result is public' },

  'move.title': { id: 'Pindahkan waktu pengumuman', en: 'Move the publication' },
  'move.lead': {
    id: 'Hanya dapat dilakukan sebelum embargo berakhir. Perubahan dicatat dalam jejak audit.',
    en: 'Only possible before the embargo is over. The change is kept in the audit trail.',
  },
  'move.open': { id: 'Pindahkan…', en: 'Move…' },
  'move.confirm.title': { id: 'Pindahkan waktu pengumuman?', en: 'Move the publication?' },
  'move.confirm.text': {
    id: 'Hasil {{name}} terbuka bagi siapa pun mulai {{at}}, bukan lagi {{before}}.',
    en: 'The result of {{name}} becomes public at {{at}} instead of {{before}}.',
  },
  'move.confirm.now': {
    id: 'Saat yang dipilih ({{at}}) sudah lewat, jadi hasil {{name}} langsung terbuka bagi siapa pun dan tidak dapat ditarik kembali.',
    en: 'The chosen instant ({{at}}) has passed, so the result of {{name}} becomes public at once and cannot be taken back.',
  },
  'move.confirm.verb': { id: 'Pindahkan waktunya', en: 'Move it' },
  'move.done': { id: 'Waktu pengumuman dipindahkan', en: 'The publication was moved' },
  'move.instant': { id: 'Waktu pengumuman', en: 'Instant of publication' },

  'field.day': { id: 'Tanggal', en: 'Day' },
  'field.clock': { id: 'Jam', en: 'Time' },
  'field.zone': { id: 'Zona waktu', en: 'Time zone' },
  'field.incomplete': { id: 'Isi tanggal dan jam.', en: 'Give a day and a time.' },
  'field.means': { id: 'Terbuka bagi publik {{at}}', en: 'Public from {{at}}' },
  'field.passed': {
    id: 'Saat ini sudah lewat: hasil akan langsung terbuka.',
    en: 'This instant has passed: the result would be public at once.',
  },
} satisfies Messages;
