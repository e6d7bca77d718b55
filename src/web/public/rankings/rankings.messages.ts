import { type Messages } from '../../i18n/messages.js';

export const rankingMessages = {
  'ranking.description.winner': {
    id: '{{label}}: {{winner}}. Peringkat {{title}}, {{place}}, {{edition}}.',
    en: '{{label}}: {{winner}}. Ranking of {{title}}, {{place}}, {{edition}}.',
  },
  'ranking.description': {
    id: 'Peringkat {{title}}, {{place}}, {{edition}}.',
    en: 'Ranking of {{title}}, {{place}}, {{edition}}.',
  },
  'ranking.announced': { id: 'Diumumkan', en: 'Announced' },
  'ranking.podium': { id: 'Pemenang', en: 'Winners' },
  'ranking.table': { id: 'Peringkat lengkap', en: 'Full ranking' },
  'ranking.table.lead': {
    id: 'Yang tercantum hanya nomine yang mendapat peringkat.',
    en: 'Only nominees with a rank are listed.',
  },
  'ranking.table.no-scores': {
    id: 'Penyelenggaraan ini mengumumkan peringkat, bukan skornya. Yang tercantum hanya nomine yang mendapat peringkat.',
    en: 'This edition announces ranks and not scores. Only nominees with a rank are listed.',
  },
  'ranking.print': { id: 'Cetak', en: 'Print' },
  'ranking.col.rank': { id: 'Peringkat', en: 'Rank' },
  'ranking.col.label': { id: 'Sebutan', en: 'Title' },
  'ranking.col.nominee': { id: 'Nomine', en: 'Nominee' },
  'ranking.col.score': { id: 'Skor akhir', en: 'Final score' },
  'ranking.col.margin': { id: 'Selisih ke bawah', en: 'Ahead of the next' },
  'ranking.col.decided': { id: 'Ditentukan oleh', en: 'Decided by' },
  'ranking.reached': { id: 'Sampai tahap {{stage}}', en: 'Reached the stage {{stage}}' },
  'ranking.reached.note': {
    id: 'Nomine yang sampai ke tahap lebih akhir berada di atas yang lain, berapa pun skornya.',
    en: 'Nominees who reached a later stage rank above the others, whatever their scores.',
  },
  'decided.final': { id: 'skor akhir', en: 'the final score' },
  'decided.shared': { id: 'berbagi peringkat', en: 'a shared rank' },
  'decided.plenary': { id: 'keputusan pleno', en: 'the plenary' },
  'decided.key': { id: 'pemutus seri: {{key}}', en: 'tie-break: {{key}}' },
  'decided.penalty': { id: 'pemutus seri: pengurangan', en: 'tie-break: penalty' },
  'ties.title': { id: 'Skor yang sama, dan cara memutusnya', en: 'Equal scores, and how they were parted' },
  'ties.lead': {
    id: 'Skor yang diumumkan sama berarti seri. Urutan pemutusnya ditetapkan di dalam rubrik sebelum penilaian.',
    en: 'Equal published scores are a tie. The chain that breaks it was fixed in the rubric before marking.',
  },
  'ties.equal': { id: 'Skor akhir {{score}}', en: 'Final score {{score}}' },
  'ties.shared': {
    id: 'Sama pada semua pemutus seri, jadi peringkatnya dibagi.',
    en: 'Equal on every tie-break, so the rank is shared.',
  },
  'ties.penalty': { id: 'Pengurangan (lebih kecil lebih baik)', en: 'Penalty (smaller is better)' },
  'plenary.title': { id: 'Keputusan pleno', en: 'What the plenary decided' },
  'plenary.lead': {
    id: 'Rapat pleno dapat menetapkan urutan lain dari hasil hitungan, dengan alasan yang tercatat dalam berita acara.',
    en: 'The plenary may set another order than the computed one, with reasons that stand in the minutes.',
  },
  'proof.title': { id: 'Keabsahan hasil', en: 'How to trust this result' },
  'proof.lead': {
    id: 'Hasil ini dikunci sebelum diumumkan. Sidik jari di bawah berubah sama sekali jika satu huruf saja diganti.',
    en: 'This result was closed before it was announced. The fingerprint below changes completely if a single letter is altered.',
  },
  'proof.hash': { id: 'Sidik jari (SHA-256)', en: 'Fingerprint (SHA-256)' },
  'proof.sealed': { id: 'Disegel', en: 'Sealed' },
  'proof.published': { id: 'Diumumkan', en: 'Announced' },
  'proof.minutes': { id: 'Berita acara', en: 'Minutes' },
  'proof.panel': { id: 'Ditandatangani oleh', en: 'Signed by' },
  'proof.panel.seats': {
    id: '{{count}} dari {{all}} kursi penilai',
    en: '{{count}} of {{all}} seats of the panel',
  },
  'proof.key': { id: 'Kunci penyegelan', en: 'Sealing key' },
  'proof.check': { id: 'Periksa di peramban ini', en: 'Check it in this browser' },
  'proof.bundle': { id: 'Unduh berkas hasil (JSON)', en: 'Download the result file (JSON)' },
  'proof.keys': { id: 'Kunci publik', en: 'Public keys' },
  'proof.how': { id: 'Cara memeriksa sendiri', en: 'How to check it yourself' },
  'proof.how.browser': {
    id: 'Tekan “Periksa di peramban ini”: semua skor, peringkat, sidik jari, dan tanda tangan dihitung ulang di perangkat Anda.',
    en: 'Press “Check it in this browser”: every score, rank, fingerprint and signature is computed again on your device.',
  },
  'proof.how.offline': {
    id: 'Atau tanpa server ini sama sekali: unduh berkas hasil dan kunci publik, lalu jalankan program sumber terbuka kami tanpa jaringan:',
    en: 'Or without this server altogether: download the result file and the public keys, then run our open-source program without a network:',
  },
  'proof.how.hash': {
    id: 'Sidik jari saja cukup dengan perintah yang ada di setiap komputer:',
    en: 'The fingerprint alone takes a command that every computer has:',
  },
  'proof.private': {
    id: 'Penyelenggaraan ini tidak mengumumkan berkas hasilnya. Siapa pun yang sah memegang berkas itu dapat membandingkan sidik jarinya dengan yang tertera di sini.',
    en: 'This edition does not publish its result files. Whoever rightfully holds the file can compare its fingerprint with the one given here.',
  },
  'proof.private.check': { id: 'Bandingkan sebuah berkas', en: 'Compare a file' },
} satisfies Messages;
