import { type Messages } from '../../i18n/messages.js';

export const checkMessages = {
  'check.title': { id: 'Periksa hasil', en: 'Check a result' },
  'check.description': {
    id: 'Hitung ulang sebuah hasil Paritrana di peramban Anda sendiri: skor, peringkat, sidik jari, dan tanda tangannya.',
    en: 'Compute a result of Paritrana again in your own browser: its scores, ranks, fingerprint and signature.',
  },
  'check.lead': {
    id: 'Pilih berkas hasil, dan peramban Anda menghitung ulang semua skor dan peringkatnya, lalu memeriksa sidik jari dan tanda tangannya. Berkas itu tidak dikirim ke mana pun.',
    en: 'Choose a result file, and your browser computes all its scores and ranks again, then checks its fingerprint and signature. The file is not sent anywhere.',
  },
  'check.no-script': {
    id: 'Pemeriksaan di peramban memerlukan JavaScript. Tanpa itu, unduh berkas hasil dari halaman peringkatnya dan jalankan: npm run paritrana -- verify BERKAS',
    en: 'Checking in the browser needs JavaScript. Without it, download the result file from the page of its ranking and run: npm run paritrana -- verify FILE',
  },
  'check.choose': { id: 'Pilih berkas hasil', en: 'Choose a result file' },
  'check.drop': { id: 'atau seret berkasnya ke sini (.json)', en: 'or drop it here (.json)' },
  'check.fingerprint': {
    id: 'Sidik jari yang Anda punya (boleh kosong)',
    en: 'A fingerprint that you have (optional)',
  },
  'check.fingerprint.hint': {
    id: 'Misalnya dari sertifikat, berita acara, atau halaman peringkat yang berkasnya tidak diumumkan.',
    en: 'From a certificate, from minutes, or from the page of a ranking whose file is not published, for example.',
  },
  'check.fingerprint.faulty': {
    id: 'Sidik jari ditulis sebagai sha256: diikuti 64 angka heksadesimal.',
    en: 'A fingerprint reads sha256: and 64 hexadecimal digits.',
  },
  'check.published': {
    id: 'Belum punya berkasnya? Buka sebuah peringkat di arsip, lalu pilih “Periksa di peramban ini”.',
    en: 'No file yet? Open a ranking in the archive, and choose “Check it in this browser”.',
  },
  'check.archive': { id: 'Buka arsip', en: 'Open the archive' },
  'phase.fetching': { id: 'Mengambil berkas hasil…', en: 'Fetching the result file…' },
  'phase.reading': { id: 'Membaca berkas…', en: 'Reading the file…' },
  'phase.asking': { id: 'Mengambil kunci publik…', en: 'Fetching the public keys…' },
  'phase.computing': { id: 'Menghitung ulang semua angka…', en: 'Computing every number again…' },
  'agrees.title': { id: 'Cocok', en: 'Everything agrees' },
  'agrees.title.other': {
    id: 'Berkasnya utuh, tetapi bukan yang diumumkan',
    en: 'The file is intact, but not the announced one',
  },
  'agrees.title.unsigned': {
    id: 'Angkanya cocok; tanda tangannya belum diperiksa',
    en: 'The numbers agree; the signature was not checked',
  },
  'agrees.about': { id: 'Hasil', en: 'Result' },
  'agrees.edition': { id: 'Penyelenggaraan {{edition}}', en: 'Edition {{edition}}' },
  'agrees.version': { id: 'hasil ke-{{version}}', en: 'result no. {{version}}' },
  'agrees.sealed': { id: 'Disegel', en: 'Sealed' },
  'agrees.minutes': { id: 'Berita acara', en: 'Minutes' },
  'agrees.fingerprint': { id: 'Sidik jari berkas', en: 'Fingerprint of the file' },
  'agrees.signature': { id: 'Tanda tangan', en: 'Signature' },
  'agrees.key': { id: 'Sidik jari kunci', en: 'Key fingerprint' },
  'agrees.announced': { id: 'Dibanding yang diumumkan', en: 'Against what was announced' },
  'agrees.given': { id: 'Dibanding sidik jari Anda', en: 'Against your fingerprint' },
  'agrees.places': { id: 'Peringkat menurut hitung ulang', en: 'Ranks as recomputed' },
  'agrees.unranked': { id: '{{unranked}} nomine tanpa peringkat', en: '{{unranked}} nominees without a rank' },
  'agrees.time': {
    id: 'Selesai dalam {{seconds}} detik di perangkat ini.',
    en: 'Done in {{seconds}} seconds on this device.',
  },
  'signature.trusted': {
    id: 'Sah, dibuat dengan kunci yang diterbitkan server ini ({{signedAt}})',
    en: 'Good, made with a key that this server publishes ({{signedAt}})',
  },
  'signature.not-trusted': {
    id: 'Utuh, tetapi kunci terbitan server tidak dapat diambil, jadi pemilik kuncinya tidak terbukti ({{signedAt}})',
    en: 'Intact, but the published keys could not be fetched, so whose key it is was not proven ({{signedAt}})',
  },
  'signature.none': {
    id: 'Tidak ada: berkas ini dari format pertama. Bandingkan sidik jarinya.',
    en: 'None: this file is of the first format. Compare its fingerprint.',
  },
  'signature.unchecked': {
    id: 'Peramban ini belum mengenal tanda tangan Ed25519. Pakai peramban yang lebih baru, atau perintah paritrana verify.',
    en: 'This browser does not know Ed25519 signatures yet. Use a newer one, or the command paritrana verify.',
  },
  'announced.same': { id: 'Sama dengan yang diumumkan di sini', en: 'The same as announced here' },
  'announced.other': {
    id: 'Bukan hasil yang sekarang diumumkan untuk peringkat ini; mungkin versi lain dari hasil yang sama',
    en: 'Not the result that is now announced for this ranking; it may be another version of it',
  },
  'announced.unknown': {
    id: 'Server ini tidak mengumumkan peringkat ini',
    en: 'This server has not announced this ranking',
  },
  'announced.unreachable': {
    id: 'Server tidak terjangkau; tidak dibandingkan',
    en: 'The server cannot be reached; not compared',
  },
  'given.same': { id: 'Sama', en: 'The same' },
  'given.other': { id: 'Tidak sama', en: 'Not the same' },
  'differs.title': { id: 'Berbeda', en: 'It differs' },
  'differs.first': { id: 'Perbedaan pertama yang ditemukan:', en: 'The first difference found:' },
  'differs.place': { id: 'Tempat', en: 'Place' },
  'differs.whole': { id: 'seluruh berkas', en: 'the whole file' },
  'differs.subject': { id: 'Nomine', en: 'Nominee' },
  'differs.stated': { id: 'Tertulis', en: 'Stated' },
  'differs.recomputed': { id: 'Seharusnya', en: 'Should be' },
  'differs.meaning': {
    id: 'Berkas ini telah diubah, rusak, atau bukan berkas yang disegel. Unduh lagi dari halaman peringkatnya; jika tetap berbeda, beri tahu panitia.',
    en: 'This file was altered or damaged, or is not the one that was sealed. Download it again from the page of its ranking; if it still differs, tell the organisers.',
  },
  'differs.key': {
    id: 'Berkas ini utuh, tetapi ditandatangani dengan kunci yang tidak diterbitkan server ini. Mungkin berasal dari penyelenggara lain.',
    en: 'The file is intact, but was signed with a key that this server does not publish. It may come from another organiser.',
  },
  'unreadable.title': { id: 'Ini bukan berkas hasil', en: 'This is no result file' },
  'unreadable.text': {
    id: 'Berkas hasil adalah berkas JSON yang diunduh dari halaman sebuah peringkat. Yang dapat dikatakan tentang berkas ini hanyalah sidik jarinya.',
    en: 'A result file is the JSON file that the page of a ranking offers. All that can be said about this file is its fingerprint.',
  },
  'unreadable.reason': { id: 'Sebab', en: 'Reason' },
  'failure.title': { id: 'Tidak ada yang dapat diperiksa', en: 'There was nothing to check' },
  'failure.not-found': {
    id: 'Berkas hasil itu tidak ada, belum diumumkan, atau penyelenggaraannya tidak mengumumkan berkas hasil.',
    en: 'That result file does not exist, has not been announced, or its edition does not publish result files.',
  },
  'failure.too-many': {
    id: 'Terlalu banyak permintaan dari jaringan Anda. Tunggu satu menit, lalu coba lagi.',
    en: 'Too many requests from your network. Wait a minute, then try again.',
  },
  'failure.network': {
    id: 'Server tidak terjangkau. Periksa jaringan Anda, atau pilih berkas yang sudah diunduh.',
    en: 'The server cannot be reached. Check your network, or choose a file that you have downloaded.',
  },
  'failure.insecure': {
    id: 'Peramban hanya mengizinkan pemeriksaan tanda tangan pada alamat https. Buka halaman ini melalui https, atau pakai perintah paritrana verify.',
    en: 'Browsers only allow signatures to be checked on an https address. Open this page by https, or use the command paritrana verify.',
  },
  'failure.broken': {
    id: 'Pemeriksaan terhenti karena galat di halaman ini. Pakai perintah paritrana verify, dan beri tahu kami.',
    en: 'The check stopped because of a fault in this page. Use the command paritrana verify, and tell us.',
  },
} satisfies Messages;
