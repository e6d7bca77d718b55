import { type Messages } from '../../i18n/messages.js';

/** What each flag asks, in words that accuse nobody. */
export const flagsMessages = {
  'flags.title': { id: 'Penanda: {{stage}}', en: 'Flags: {{stage}}' },
  'flags.lead': {
    id: 'Pertanyaan yang diajukan oleh pola nilai, bukan putusan atas seseorang. Sudah dikoreksi untuk banyaknya uji (Benjamini–Hochberg, {{rate}}).',
    en: 'Questions that the pattern of marks raises, never a verdict on a person. Corrected for the number of tests (Benjamini–Hochberg, {{rate}}).',
  },
  'flags.none': { id: 'Tidak ada penanda.', en: 'There are no flags.' },
  'flags.checked': {
    id: '{{clear}} pemeriksaan tanpa temuan, {{missing}} tanpa cukup data.',
    en: '{{clear}} checks found nothing, {{missing}} had too little data.',
  },
  'flags.who': { id: 'Siapa', en: 'Who' },
  'flags.about': { id: 'Tentang', en: 'About' },
  'flags.question': { id: 'Pertanyaannya', en: 'The question' },
  'flags.strength': { id: 'Besarnya', en: 'How much' },
  'flags.panel': { id: 'seluruh tim', en: 'the whole panel' },
  'flags.all': { id: 'semua nomine', en: 'all nominees' },
  'flags.threshold': { id: '{{value}} (ambang {{threshold}})', en: '{{value}} (bound {{threshold}})' },
  'flags.more': { id: '… dan {{count}} lagi', en: '… and {{count}} more' },
  'kind.severity': { id: 'Ketat atau longgar', en: 'Severe or lenient' },
  'ask.severity': {
    id: 'Apakah penilai ini memakai ukuran yang sama dengan tim?',
    en: 'Does this evaluator use the same yardstick as the panel?',
  },
  'kind.halo-spread': { id: 'Satu kesan untuk semua kriteria', en: 'One impression for all criteria' },
  'ask.halo-spread': {
    id: 'Apakah setiap kriteria dinilai sendiri-sendiri, atau satu kesan diulang?',
    en: 'Is each criterion marked for itself, or one impression repeated?',
  },
  'kind.halo-correlation': { id: 'Kriteria selalu seiring', en: 'Criteria always move together' },
  'ask.halo-correlation': {
    id: 'Mengapa nilai antarkriteria jauh lebih seragam daripada pada penilai lain?',
    en: 'Why do the criteria go together much more than with other evaluators?',
  },
  'kind.central-tendency': { id: 'Selalu di tengah', en: 'Always in the middle' },
  'ask.central-tendency': {
    id: 'Apakah nomine yang kuat dan yang lemah benar-benar dibedakan?',
    en: 'Are strong and weak nominees really told apart?',
  },
  'kind.restriction-of-range': { id: 'Hanya sebagian skala', en: 'Only a part of the scale' },
  'ask.restriction-of-range': {
    id: 'Mengapa sebagian besar skala tidak dipakai?',
    en: 'Why is most of the scale unused?',
  },
  'kind.repeated-sheets': { id: 'Lembar yang sama berulang', en: 'The same sheet again' },
  'ask.repeated-sheets': {
    id: 'Apakah beberapa nomine memang layak mendapat nilai yang persis sama?',
    en: 'Do several nominees really deserve exactly the same marks?',
  },
  'kind.twin-sheets': { id: 'Dua penilai persis sama', en: 'Two evaluators exactly alike' },
  'ask.twin-sheets': { id: 'Apakah kedua penilai menilai secara terpisah?', en: 'Did the two mark independently?' },
  'kind.drift': { id: 'Bergeser seiring waktu', en: 'Drifts with time' },
  'ask.drift': {
    id: 'Apakah lembar yang diisi terakhir dinilai dengan ukuran yang sama seperti yang pertama?',
    en: 'Were the last sheets marked by the same yardstick as the first?',
  },
  'kind.order-effect': { id: 'Urutan wawancara', en: 'Order of interviews' },
  'ask.order-effect': {
    id: 'Apakah nomine yang tampil lebih awal dan lebih akhir dinilai setara?',
    en: 'Were nominees heard early and late marked alike?',
  },
  'kind.outlier': { id: 'Nilai yang jauh menyimpang', en: 'A mark far off' },
  'ask.outlier': {
    id: 'Apakah ada alasan mengapa nilai ini jauh dari yang diharapkan?',
    en: 'Is there a reason why this mark lies far from what is expected?',
  },
  'kind.in-group-favour': { id: 'Condong kepada yang dekat', en: 'Favour towards one’s own' },
  'ask.in-group-favour': {
    id: 'Apakah hubungan penilai dengan nomine ini memengaruhi nilainya?',
    en: 'Did the evaluator’s relation to these nominees touch the marks?',
  },
  'kind.far-from-panel': { id: 'Jauh dari median tim', en: 'Far from the panel’s median' },
  'ask.far-from-panel': {
    id: 'Apakah penilai menegaskan nilai yang jauh dari rekan-rekannya ini?',
    en: 'Does the evaluator confirm this mark, far from the colleagues’?',
  },
} satisfies Messages;
