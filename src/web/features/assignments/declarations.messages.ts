import { type Messages } from '../../i18n/messages.js';

export const declarationMessages = {
  'declare.title': { id: 'Pernyataan benturan kepentingan', en: 'Conflicts of interest' },
  'declare.lead': {
    id: 'Sebelum membaca berkas, nyatakan untuk setiap nomine apakah Anda mempunyai benturan kepentingan.',
    en: 'Before you read a file, declare for each nominee whether you have a conflict of interest.',
  },
  'declare.up': { id: 'Tugas saya', en: 'My work' },
  'declare.awaited': { id: 'Menunggu pernyataan', en: 'Awaiting your declaration' },
  'declare.awaited.count': {
    id: '{{count}} nomine',
    en: { one: '{{count}} nominee', other: '{{count}} nominees' },
  },
  'declare.nothing': { id: 'Tidak ada yang menunggu', en: 'Nothing is awaited' },
  'declare.nothing.lead': {
    id: 'Anda sudah menyatakan diri untuk semua nomine. Bila kemudian timbul benturan, nyatakan dari halaman lembar penilaiannya.',
    en: 'You have declared yourself about every nominee. Should a conflict arise later, declare it from the sheet.',
  },
  'declare.table': { id: 'Nomine yang menunggu pernyataan Anda', en: 'Nominees that await your declaration' },
  'declare.nominee': { id: 'Nomine', en: 'Nominee' },
  'declare.action': { id: 'Tindakan', en: 'Action' },
  'declare.none-for-chosen': {
    id: 'Nyatakan tidak ada benturan ({{count}})',
    en: 'Declare no conflict ({{count}})',
  },
  'declare.none.title': { id: 'Nyatakan tidak ada benturan kepentingan?', en: 'Declare no conflict of interest?' },
  'declare.none.text': {
    id: 'Anda menyatakan tidak mempunyai hubungan keluarga, usaha, jabatan, atau kepentingan lain dengan {{count}} nomine berikut. Berkasnya kemudian terbuka bagi Anda. Pernyataan ini dicatat dalam jejak audit.',
    en: {
      one: 'You declare that you have no family, business, official or other interest in the following nominee. Its file then opens to you. The declaration is kept in the audit trail.',
      other:
        'You declare that you have no family, business, official or other interest in the following {{count}} nominees. Their files then open to you. The declaration is kept in the audit trail.',
    },
  },
  'declare.none.verb': { id: 'Nyatakan tidak ada benturan', en: 'Declare no conflict' },
  'declare.none.done': {
    id: 'Pernyataan untuk {{count}} nomine tercatat',
    en: { one: 'Declared for {{count}} nominee', other: 'Declared for {{count}} nominees' },
  },
  'declare.conflict': { id: 'Ada benturan…', en: 'Conflict…' },
  'declare.conflict.for': { id: 'Ada benturan dengan {{name}}', en: 'Conflict with {{name}}' },
  'declare.conflict.title': { id: 'Nyatakan benturan kepentingan', en: 'Declare a conflict of interest' },
  'declare.conflict.text': {
    id: 'Anda langsung mengundurkan diri dari penilaian {{name}}. Ini tidak dapat ditarik kembali: berkas dan lembar penilaiannya hilang dari akun dan perangkat Anda, nilai yang sudah Anda berikan dibatalkan, dan sekretariat melihat pernyataan Anda.',
    en: 'You step aside from marking {{name}} at once. This cannot be taken back: its file and sheets disappear from your account and this device, marks you gave are voided, and the secretariat sees your declaration.',
  },
  'declare.conflict.verb': { id: 'Undurkan diri dari penilaian ini', en: 'Step aside from this nominee' },
  'declare.conflict.done': {
    id: 'Anda tidak lagi menilai nomine itu',
    en: 'You no longer mark that nominee',
  },
  'declare.kind': { id: 'Jenis benturan', en: 'Kind of conflict' },
  'declare.kind.choose': { id: 'Pilih jenisnya', en: 'Choose the kind' },
  'declare.kind.same_institution': { id: 'Bekerja di lembaga yang sama', en: 'Works in the same institution' },
  'declare.kind.same_province': { id: 'Berasal dari provinsi yang sama', en: 'Comes from the same province' },
  'declare.kind.family': { id: 'Hubungan keluarga', en: 'Family' },
  'declare.kind.business': { id: 'Hubungan usaha', en: 'Business' },
  'declare.kind.prior_advice': { id: 'Pernah memberi nasihat atau pendampingan', en: 'Gave advice before' },
  'declare.kind.other': { id: 'Lainnya', en: 'Other' },
  'declare.reason': { id: 'Penjelasan', en: 'Explanation' },
  'declare.reason.hint': {
    id: 'Dibaca sekretariat dan auditor; tidak pernah diumumkan.',
    en: 'Read by the secretariat and the auditor; never published.',
  },
  'declare.cancel': { id: 'Batal', en: 'Cancel' },
} satisfies Messages;
