import { type Messages } from '../../../i18n/messages.js';

export const chainMessages = {
  'chain.title': { id: 'Rantai audit', en: 'Audit chain' },
  'chain.lead': {
    id: 'Setiap catatan memuat sidik jari catatan sebelumnya. Catatan yang diubah, dihapus, disisipkan, atau dipindahkan memutus rantai.',
    en: 'Every entry carries the hash of the one before it. An entry that is edited, removed, inserted or moved breaks the chain.',
  },
  'check.title': { id: 'Periksa seluruh rantai', en: 'Check the whole chain' },
  'check.lead': {
    id: 'Server membaca kembali {{entries}} catatan dalam {{lanes}} jalur dan menghitung ulang setiap sidik jari.',
    en: 'The server reads all {{entries}} entries in {{lanes}} lanes again and computes every hash anew.',
  },
  'check.run': { id: 'Periksa sekarang', en: 'Check now' },
  'check.again': { id: 'Periksa lagi', en: 'Check again' },
  'check.running': { id: 'Membaca kembali seluruh jejak audit…', en: 'Reading the whole trail again…' },
  'check.intact': { id: 'Rantai utuh', en: 'The chain is unbroken' },
  'check.intact.lead': {
    id: '{{entries}} catatan dalam {{lanes}} jalur masih persis seperti saat ditulis.',
    en: '{{entries}} entries in {{lanes}} lanes are exactly as they were written.',
  },
  'check.broken': {
    id: 'Rantai terputus di jalur {{lane}}, nomor {{seq}}',
    en: 'The chain breaks in lane {{lane}}, at number {{seq}}',
  },
  'check.broken.lead': {
    id: '{{entries}} catatan sebelum tempat ini telah diperiksa dan utuh. Ini gangguan pertama; yang sesudahnya belum diperiksa.',
    en: '{{entries}} entries before this place were checked and hold. This is the first fault; what follows was not checked.',
  },
  'check.broken.do': {
    id: 'Jangan ubah apa pun. Simpan hasil ini, amankan salinan basis data, dan bandingkan dengan kepala rantai yang Anda simpan di luar sistem.',
    en: 'Change nothing. Keep this result, secure a copy of the database, and compare with the heads you keep outside the system.',
  },
  'fault.edited': {
    id: 'Isi catatan ini bukan yang dahulu ditulis.',
    en: 'The text of this entry is not what was written.',
  },
  'fault.missing': { id: 'Sebuah catatan hilang di tempat ini.', en: 'An entry is missing here.' },
  'fault.reordered': { id: 'Catatan bertukar tempat.', en: 'Entries have changed places.' },
  'fault.inserted': { id: 'Sebuah catatan disisipkan di tempat ini.', en: 'An entry was inserted here.' },
  'fault.truncated': { id: 'Akhir jalur ini terpotong.', en: 'The end of this lane was cut off.' },
  'fault.head-mismatch': {
    id: 'Catatan di tempat ini bukan yang disebut kepala rantai.',
    en: 'The entry here is not the one that the head names.',
  },
  'fault.technical': { id: 'Keterangan teknis: {{reason}}', en: 'Technical detail: {{reason}}' },
  'head.title': { id: 'Kepala rantai', en: 'Head of the chain' },
  'head.lead': {
    id: 'Satu sidik jari atas seluruh jejak audit saat ini. Simpan di luar sistem ini: dikirim lewat surel, dicetak, atau dibacakan dalam rapat. Siapa pun yang kelak mengubah sejarah tidak dapat lagi menghasilkan kepala yang sama.',
    en: 'One hash over the whole trail as it is now. Keep it outside this system: mailed, printed, or read out in a meeting. Whoever rewrites history later can no longer produce the same head.',
  },
  'head.hash': { id: 'Sidik jari', en: 'Hash' },
  'head.entries': { id: 'Catatan', en: 'Entries' },
  'head.entries.words': {
    id: '{{entries}} dalam {{lanes}} jalur',
    en: '{{entries}} in {{lanes}} lanes',
  },
  'head.save': { id: 'Unduh kepala rantai', en: 'Download the head' },
  'head.lanes': { id: 'Ujung setiap jalur', en: 'The end of each lane' },
  'head.lane': { id: 'Jalur', en: 'Lane' },
  'head.seq': { id: 'Nomor terakhir', en: 'Last number' },
  'compare.title': { id: 'Bandingkan dengan kepala yang Anda simpan', en: 'Compare with a head that you kept' },
  'compare.lead': {
    id: 'Memastikan bahwa semua yang ada di jejak audit saat itu masih ada sekarang, tanpa diubah. Berkas dibaca di peramban ini; catatan lama dicari dari yang terbaru ke belakang.',
    en: 'Makes sure that all the trail held at that time is still there, unchanged. The file is read in this browser; old entries are looked for from the newest back.',
  },
  'compare.choose': { id: 'Pilih berkas kepala', en: 'Choose a head file' },
  'compare.drop': { id: 'atau seret berkasnya ke sini', en: 'or drop the file here' },
  'compare.paste': { id: 'Atau tempelkan isinya', en: 'Or paste what it says' },
  'compare.start': { id: 'Bandingkan', en: 'Compare' },
  'compare.stop': { id: 'Hentikan', en: 'Stop' },
  'compare.reading': { id: '{{count}} catatan dibaca…', en: '{{count}} entries read…' },
  'compare.stopped': { id: 'Dihentikan; belum ada putusan.', en: 'Stopped; there is no verdict.' },
  'compare.no-head': {
    id: 'Ini bukan kepala rantai: berkasnya berisi JSON dengan "format": "paritrana-audit-head-1".',
    en: 'This is no head of the chain: the file holds JSON with "format": "paritrana-audit-head-1".',
  },
  'compare.altered': {
    id: 'Kepala ini rusak atau diubah: sidik jarinya tidak sesuai dengan isi jalurnya.',
    en: 'This head is damaged or was altered: its hash does not cover its lanes.',
  },
  'compare.holds': { id: 'Semua masih ada', en: 'All of it is still there' },
  'compare.holds.lead': {
    id: 'Jejak audit masih memuat setiap ujung jalur yang Anda simpan ({{lanes}} jalur). Bersama pemeriksaan rantai di atas, itu berarti tidak satu pun catatan sampai saat itu berubah.',
    en: 'The trail still contains the end of every lane that you kept ({{lanes}} lanes). Together with the check of the chain above, not one entry up to then has changed.',
  },
  'compare.breaks': {
    id: 'Tidak cocok di jalur {{lane}}, nomor {{seq}}',
    en: 'It does not agree in lane {{lane}}, at number {{seq}}',
  },
  'compare.shorter': {
    id: 'Jalur ini sekarang lebih pendek daripada saat kepala itu disimpan: catatan hilang.',
    en: 'This lane is shorter now than when the head was kept: entries are gone.',
  },
  'compare.other': {
    id: 'Di tempat ini sekarang ada catatan lain daripada saat kepala itu disimpan.',
    en: 'Another entry stands here now than when the head was kept.',
  },
  'compare.missing': {
    id: 'Catatan yang disebut kepala itu tidak ditemukan lagi.',
    en: 'The entry that the head names is not found any more.',
  },
  'compare.command': {
    id: 'Untuk pemeriksaan di server, dengan seluruh rantai sekaligus:',
    en: 'For the check on the server, with the whole chain at once:',
  },
} satisfies Messages;
