import { type Messages } from '../../../i18n/messages.js';

export const bulkMessages = {
  'bulk.label': { id: 'Tindakan untuk baris terpilih', en: 'Actions for the chosen rows' },
  'bulk.chosen': { id: '{{count}} dipilih', en: '{{count}} chosen' },
  'bulk.clear': { id: 'Batalkan pilihan', en: 'Clear the choice' },
  'bulk.none': {
    id: 'Pilih baris untuk menindak beberapa berkas sekaligus.',
    en: 'Choose rows to act on several files at once.',
  },
  'bulk.names': { id: '{{names}}', en: '{{names}}' },
  'bulk.names.more': {
    id: '{{names}}, dan {{count}} lainnya',
    en: { one: '{{names}} and {{count}} more', other: '{{names}} and {{count}} more' },
  },
  'bulk.unfit': {
    id: '{{count}} di antaranya berstatus yang tidak memungkinkan ini; server akan menolaknya dan penolakannya dilaporkan.',
    en: {
      one: '{{count}} of them is in a state that does not allow this; the server will refuse it and the refusal is reported.',
      other:
        '{{count}} of them are in a state that does not allow this; the server will refuse them and the refusals are reported.',
    },
  },
  'bulk.order': {
    id: 'Dikerjakan satu per satu. Anda dapat menghentikannya atau pindah halaman; laporannya menunggu di sini.',
    en: 'Done one by one. You can stop it or go to another page; the report waits here.',
  },
  'bulk.report.verify': { id: 'Meloloskan berkas', en: 'Passing files' },
  'bulk.report.return': { id: 'Mengembalikan berkas', en: 'Returning files' },
  'bulk.report.fail': { id: 'Menyatakan tidak lolos', en: 'Failing files' },
  'bulk.report.withdraw': { id: 'Menarik usulan', en: 'Withdrawing nominations' },
  'bulk.progress': { id: '{{done}} dari {{count}} selesai', en: '{{done}} of {{count}} done' },
  'bulk.refused': { id: '{{count}} ditolak', en: '{{count}} refused' },
  'bulk.waiting': { id: '{{count}} belum dikerjakan', en: '{{count}} not begun' },
  'bulk.at': { id: 'Sedang: {{name}}', en: 'Now: {{name}}' },
  'bulk.stop': { id: 'Hentikan', en: 'Stop' },
  'bulk.stopping': { id: 'Berhenti setelah berkas ini…', en: 'Stopping after this file…' },
  'bulk.resume': { id: 'Lanjutkan', en: 'Go on' },
  'bulk.retry-all': { id: 'Coba lagi yang ditolak', en: 'Try the refused ones again' },
  'bulk.retry': { id: 'Coba lagi', en: 'Try again' },
  'bulk.retry-one': { id: 'Coba lagi {{name}}', en: 'Try {{name}} again' },
  'bulk.close': { id: 'Tutup laporan', en: 'Close the report' },
  'bulk.refusals': { id: 'Yang ditolak', en: 'Refused' },
  'bulk.said': { id: '{{done}} selesai, {{refused}} ditolak', en: '{{done}} done, {{refused}} refused' },
} satisfies Messages;
