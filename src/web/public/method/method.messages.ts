import { type Messages } from '../../i18n/messages.js';

export const methodMessages = {
  'method.title': { id: 'Bagaimana skor dan peringkat terbentuk', en: 'How scores and ranks come about' },
  'method.description': {
    id: 'Metode Paritrana dalam bahasa sehari-hari: data dan nilai, bobot, pembulatan, syarat gugur, nilai seri, penyegelan, dan embargo, dengan contoh yang dihitung.',
    en: 'The method of Paritrana in plain words: figures and marks, weights, rounding, gates, ties, sealing and embargo, with a computed example.',
  },
  'method.lead': {
    id: 'Skor adalah rata-rata tertimbang dari data yang diverifikasi dan nilai para penilai. Dihitung secara eksak, dibulatkan satu kali, lalu dikunci. Tidak ada model statistik di dalamnya.',
    en: 'A score is a weighted mean of verified figures and of the marks of evaluators. It is computed exactly, rounded once, and closed. There is no statistical model in it.',
  },
  'steps.title': { id: 'Dari usulan sampai pengumuman', en: 'From nomination to announcement' },
  'steps.1': { id: 'Usulan dan bukti dukung', en: 'Nomination and evidence' },
  'steps.1.text': {
    id: 'Nomine mengisi data dan mengunggah bukti. Sekretariat mencocokkan setiap angka dengan data BPJS Ketenagakerjaan; angka yang diklaim dan yang diverifikasi disimpan berdampingan.',
    en: 'Nominees give their figures and upload evidence. The secretariat holds every figure against the data of BPJS Ketenagakerjaan; the claimed and the verified figure are kept side by side.',
  },
  'steps.2': { id: 'Syarat gugur', en: 'Gates' },
  'steps.2.text': {
    id: 'Syarat seperti bebas tunggakan iuran hanya meluluskan atau menggugurkan; tidak menambah atau mengurangi skor. Selama satu syarat belum jelas, hasil tidak dapat disegel.',
    en: 'A condition such as no contributions in arrears only passes or fails; it never adds to or takes from a score. While one is undecided, no result can be sealed.',
  },
  'steps.3': { id: 'Penilaian', en: 'Marking' },
  'steps.3.text': {
    id: 'Setiap penilai menilai sendiri, tanpa melihat nilai rekannya. Penilai yang punya benturan kepentingan mengundurkan diri dan tidak ikut menilai nomine itu.',
    en: 'Each evaluator marks alone, without seeing the marks of colleagues. Whoever has a conflict of interest stands aside and does not mark that nominee.',
  },
  'steps.4': { id: 'Pleno dan penyegelan', en: 'Plenary and seal' },
  'steps.4.text': {
    id: 'Rapat pleno memeriksa hasil hitungan dan menandatanganinya. Jika pleno menetapkan urutan lain, alasannya tercatat dan ikut diumumkan. Setelah itu hasil disegel.',
    en: 'The plenary looks at the computed result and signs it. Where it sets another order its reasons are recorded and published with it. Then the result is sealed.',
  },
  'steps.5': { id: 'Embargo dan pengumuman', en: 'Embargo and announcement' },
  'steps.5.text': {
    id: 'Sebelum saat pengumuman tidak ada satu angka atau nama pun yang dapat dilihat dari luar. Setelahnya, hasil tampil di sini tanpa ada yang perlu menekan tombol.',
    en: 'Before the moment of the announcement not one number or name can be seen from outside. From then on the result stands here without anybody pressing a button.',
  },
  'sum.title': { id: 'Hitungannya, dengan contoh', en: 'The arithmetic, by an example' },
  'sum.lead': {
    id: 'Nomine A, B, dan C tidak ada dalam kenyataan, dan bobotnya hanya contoh. Angka-angka di bawah dihitung saat halaman ini dibuka, dengan program yang sama yang menghitung hasil sesungguhnya.',
    en: 'The nominees A, B and C do not exist, and the weights are examples. The numbers below are computed when this page is opened, by the same program that computes real results.',
  },
  'sum.figures': {
    id: 'Angka yang diverifikasi menjadi skor 0–100 melalui rumus yang ditetapkan lebih dulu. Skor tidak bergantung pada siapa lawan bersaingnya.',
    en: 'A verified figure becomes a score of 0–100 by a formula that is fixed beforehand. It does not depend on who else takes part.',
  },
  'sum.marks': {
    id: 'Nilai para penilai dirata-ratakan per kriteria. Penilai yang berhalangan tidak dihitung nol; jika yang hadir terlalu sedikit, hasilnya tidak dapat disegel.',
    en: 'The marks of the evaluators are averaged for each criterion. Whoever is absent does not count as zero; if too few are present, the result cannot be sealed.',
  },
  'sum.weights': {
    id: 'Bobot pada setiap kelompok berjumlah tepat 100. Bobot ditetapkan untuk setiap penyelenggaraan, terkunci begitu nilai pertama masuk, dan tercantum di dalam berkas hasil.',
    en: 'The weights of every group sum to exactly 100. They are set for each edition, cannot change once the first mark is in, and stand in the result file.',
  },
  'sum.nominee': { id: 'Rincian skor nomine A', en: 'How the score of nominee A comes about' },
  'rounding.title': { id: 'Pembulatan', en: 'Rounding' },
  'rounding.text': {
    id: 'Selama dihitung, semua angka berupa pecahan eksak. Pembulatan terjadi satu kali, di akhir, ke dua desimal, dan angka lima dibulatkan ke atas: skor nomine A tepat {{exact}}, diumumkan {{final}}.',
    en: 'While they are computed all numbers are exact fractions. Rounding happens once, at the end, to two decimals, and a five goes up: the score of nominee A is exactly {{exact}} and is published as {{final}}.',
  },
  'ties.title': { id: 'Nilai seri', en: 'Ties' },
  'ties.text': {
    id: 'Seri berarti skor yang diumumkan sama. Selisih yang lebih kecil dari yang diumumkan tidak menentukan apa-apa. Dalam contoh ini A ({{a}}) dan B ({{b}}) sama-sama diumumkan {{final}}, lalu diputus oleh pemutus seri pertama, {{key}}: {{aKey}} lawan {{bKey}}.',
    en: 'A tie means equal published scores. A difference smaller than what is published decides nothing. In this example A ({{a}}) and B ({{b}}) are both published as {{final}}, and the first tie-break, {{key}}, parts them: {{aKey}} against {{bKey}}.',
  },
  'ties.rest': {
    id: 'Yang tetap sama setelah semua pemutus seri berbagi peringkat, dan peringkat berikutnya dilewati (1, 2, 2, 4). Seri di batas penghargaan harus diputus oleh pleno.',
    en: 'What is still equal after every tie-break shares the rank, and the next rank is skipped (1, 2, 2, 4). A tie at the limit of the awards has to be settled by the plenary.',
  },
  'ties.caption': { id: 'Peringkat dalam contoh', en: 'The ranking of the example' },
  'ties.col.exact': { id: 'Skor eksak', en: 'Exact score' },
  'ties.col.final': { id: 'Diumumkan', en: 'Published' },
  'ties.failed': { id: 'gugur syarat', en: 'failed a gate' },
  'gate.text': {
    id: 'Nomine C mempunyai skor tertinggi, tetapi tidak memenuhi syarat gugur. Ia tidak mendapat peringkat dan tidak memengaruhi nomine lain.',
    en: 'Nominee C has the highest score but fails a gate. It has no rank and influences nobody else.',
  },
  'seal.title': { id: 'Penyegelan', en: 'The seal' },
  'seal.text': {
    id: 'Hasil yang disegel adalah satu berkas: aturan, semua masukan (penilai disebut sebagai kursi, bukan nama), setiap angka beserta asalnya, peringkat, dan keputusan pleno. Berkas itu diberi sidik jari SHA-256 dan tanda tangan digital Ed25519.',
    en: 'A sealed result is one file: the rule, every input (evaluators as seats, not names), each number with where it came from, the ranks and the decision of the plenary. It bears a SHA-256 fingerprint and a digital Ed25519 signature.',
  },
  'seal.never': {
    id: 'Hasil yang sudah disegel tidak pernah diubah. Jika sebuah sanggahan dikabulkan, dibuat hasil baru yang menyebut perbedaannya; yang lama tetap tersimpan.',
    en: 'A sealed result is never changed. Where an objection is upheld a new result is made that names the difference; the old one is kept.',
  },
  'limits.title': { id: 'Yang tidak dijanjikan metode ini', en: 'What the method does not promise' },
  'limits.1': {
    id: 'Hitungan yang benar tidak menjamin nilai yang adil. Karena itu keandalan panel, keketatan penilai, dan ketahanan peringkat diperiksa sebelum pleno; pemeriksaan itu hanya membuat orang melihat lagi, dan tidak pernah mengubah skor.',
    en: 'Correct arithmetic does not make marks fair. That is why the reliability of the panel, the severity of evaluators and the firmness of ranks are examined before the plenary; this only makes people look again and never changes a score.',
  },
  'limits.2': {
    id: 'Selisih kecil antara dua skor bisa lebih kecil daripada ketelitian sebuah panel. Peringkat tetap ditentukan oleh skor yang diumumkan, karena aturannya demikian.',
    en: 'A small difference between two scores can be smaller than what a panel can tell apart. The rank still follows the published score, because that is the rule.',
  },
  'limits.3': {
    id: 'Tidak semua penyelenggaraan mengumumkan skor. Bila hanya peringkat yang diumumkan, sidik jari hasilnya tetap tercantum sehingga berkasnya dapat dibandingkan kelak.',
    en: 'Not every edition publishes scores. Where only ranks are announced the fingerprint of the result still stands, so that its file can be compared one day.',
  },
  'method.check': { id: 'Periksa sebuah hasil', en: 'Check a result' },
} satisfies Messages;
