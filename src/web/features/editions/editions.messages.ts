import { type Messages } from '../../i18n/messages.js';

export const editionsMessages = {
  'editions.title': { id: 'Penyelenggaraan', en: 'Editions' },
  'editions.lead': {
    id: 'Setiap tahun penghargaan adalah satu penyelenggaraan: kategori, rubrik, dan jadwalnya sendiri.',
    en: 'Each year of the award is one edition with its own categories, rubrics and calendar.',
  },
  'editions.create': { id: 'Buat penyelenggaraan', en: 'Create an edition' },
  'editions.import': { id: 'Impor dokumen', en: 'Import a document' },
  'editions.none': { id: 'Belum ada penyelenggaraan', en: 'There is no edition yet' },
  'editions.none.lead': {
    id: 'Buat yang pertama dari templat: kategori, rubrik, dan langkah-langkahnya sudah tersedia dan dapat diubah.',
    en: 'Create the first one from a template: it brings categories, rubrics and steps that you can change.',
  },
  'editions.none.reader': {
    id: 'Sekretariat nasional yang membuat penyelenggaraan. Begitu ada, penyelenggaraan tampil di sini.',
    en: 'The national secretariat creates editions. As soon as there is one, it stands here.',
  },
  'edition.one': { id: 'Penyelenggaraan', en: 'Edition' },
  'edition.up': { id: 'Semua penyelenggaraan', en: 'All editions' },
  'edition.assesses': { id: 'Menilai {{from}} – {{to}}', en: 'Assesses {{from}} – {{to}}' },
  'edition.ordinal': { id: 'Penghargaan ke-{{number}}', en: 'Award no. {{number}}' },
  'edition.synthetic': { id: 'Data contoh', en: 'Demonstration data' },
  'edition.tabs': { id: 'Bagian penyelenggaraan', en: 'Parts of the edition' },
  'edition.tab.overview': { id: 'Ringkasan', en: 'Overview' },
  'edition.tab.calendar': { id: 'Jadwal', en: 'Calendar' },
  'edition.tab.categories': { id: 'Kategori', en: 'Categories' },
  'edition.tab.rubrics': { id: 'Rubrik', en: 'Rubrics' },
  'edition.copy': { id: 'Salin', en: 'Copy' },
  'edition.export': { id: 'Ekspor', en: 'Export' },
  'edition.exported': {
    id: 'Dokumen penyelenggaraan {{label}} diunduh',
    en: 'The document of {{label}} was downloaded',
  },
  'edition.nominations': { id: 'Lihat usulan', en: 'See nominations' },
  'edition.not-yours': {
    id: 'Anda membaca. Hanya sekretariat nasional yang mengubah penyelenggaraan.',
    en: 'You are reading. Only the national secretariat changes an edition.',
  },

  'state.draft.title': { id: 'Sedang disiapkan', en: 'In preparation' },
  'state.draft.lead': {
    id: 'Baru terlihat oleh sekretariat, auditor, dan administrator. Buka bila jadwal, kategori, dan rubriknya sudah benar.',
    en: 'Seen by the secretariat, auditors and administrators only. Open it when calendar, categories and rubrics are right.',
  },
  'state.running.title': { id: 'Sedang berjalan', en: 'Running' },
  'state.running.lead': {
    id: 'Usulan, berkas, dan nilai diterima menurut jadwal. Jadwal masih dapat diubah, misalnya untuk memperpanjang batas waktu.',
    en: 'Nominations, files and marks are taken in by the calendar, which may still change, for instance to put off a deadline.',
  },
  'state.concluded.title': { id: 'Sudah selesai', en: 'Concluded' },
  'state.concluded.lead': {
    id: 'Tidak ada yang dapat diubah lagi. Salin penyelenggaraan ini untuk memulai tahun berikutnya.',
    en: 'Nothing can change any more. Copy this edition to begin the next year.',
  },
  'state.open': { id: 'Buka penyelenggaraan', en: 'Open the edition' },
  'state.open.title': { id: 'Buka penyelenggaraan {{label}}?', en: 'Open the edition {{label}}?' },
  'state.open.seen': {
    id: 'Semua orang yang masuk akan melihat penyelenggaraan ini, kategorinya, dan rubriknya.',
    en: 'Everybody who is signed in will see this edition, its categories and its rubrics.',
  },
  'state.open.stages': {
    id: '{{count}} tahap berjalan menurut jadwal; yang pertama dibuka {{first}}.',
    en: {
      one: '{{count}} stage runs by the calendar; it opens {{first}}.',
      other: '{{count}} stages run by the calendar; the first opens {{first}}.',
    },
  },
  'state.open.no-stages': {
    id: 'Belum ada jadwal: server akan menolak sampai tahapannya ditetapkan.',
    en: 'There is no calendar: the server will refuse until stages are set.',
  },
  'state.open.no-categories': {
    id: 'Belum ada kategori, jadi belum ada yang dapat diusulkan.',
    en: 'There is no category, so nobody can be put forward yet.',
  },
  'state.open.final': { id: 'Tidak dapat dikembalikan ke persiapan.', en: 'It cannot go back to preparation.' },
  'state.opened': { id: 'Penyelenggaraan {{label}} dibuka', en: 'The edition {{label}} is open' },
  'state.conclude': { id: 'Akhiri penyelenggaraan', en: 'Conclude the edition' },
  'state.conclude.title': { id: 'Akhiri penyelenggaraan {{label}}?', en: 'Conclude the edition {{label}}?' },
  'state.conclude.lead': {
    id: 'Setelah diakhiri, nama, jadwal, kategori, dan rubriknya tidak dapat diubah lagi, dan tidak ada usulan atau nilai yang diterima. Hasil yang sudah diumumkan tetap terbuka. Ini tidak dapat dibatalkan.',
    en: 'Once concluded, its name, calendar, categories and rubrics can no longer change, and no nomination or mark is taken in. Published results stay public. This cannot be undone.',
  },
  'state.concluded': { id: 'Penyelenggaraan {{label}} diakhiri', en: 'The edition {{label}} is concluded' },
  'check.stages': {
    id: '{{count}} tahap terjadwal',
    en: { one: '{{count}} stage scheduled', other: '{{count}} stages scheduled' },
  },
  'check.categories': { id: '{{count}} kategori', en: { one: '{{count}} category', other: '{{count}} categories' } },
  'check.rubrics': { id: '{{count}} rubrik', en: { one: '{{count}} rubric', other: '{{count}} rubrics' } },

  'facts.title': { id: 'Nama dan periode', en: 'Name and period' },
  'facts.edit': { id: 'Ubah', en: 'Change' },
  'facts.saved': { id: 'Perubahan tersimpan', en: 'Changes saved' },
  'facts.label': { id: 'Label', en: 'Label' },
  'facts.label.hint': {
    id: 'Sebutan sehari-hari, misalnya 2025. Bukan tahun yang dinilai.',
    en: 'What people call it, for example 2025. Not the year it assesses.',
  },
  'facts.ordinal': { id: 'Penghargaan ke-', en: 'Number of the award' },
  'facts.ordinal.hint': {
    id: 'Diketik sendiri karena hitungan tiap sumber berbeda.',
    en: 'Typed, because sources count differently.',
  },
  'facts.ordinal.none': { id: 'tidak disebut', en: 'not given' },
  'facts.name-id': { id: 'Nama resmi (Indonesia)', en: 'Official name (Indonesian)' },
  'facts.name-en': { id: 'Nama resmi (Inggris)', en: 'Official name (English)' },
  'facts.period': { id: 'Periode yang dinilai', en: 'Assessed period' },
  'facts.period-start': { id: 'Hari pertama yang dinilai', en: 'First day assessed' },
  'facts.period-end': { id: 'Hari terakhir yang dinilai', en: 'Last day assessed' },
  'facts.period.suggest': { id: 'Pakai tahun {{year}} penuh', en: 'Use all of {{year}}' },
  'facts.period.suggest.hint': {
    id: 'Penghargaan {{label}} biasanya menilai tahun sebelumnya.',
    en: 'The {{label}} award usually assesses the year before.',
  },
  'settings.title': { id: 'Pengaturan', en: 'Settings' },
  'settings.publishesScores': { id: 'Skor tampil di halaman umum', en: 'Scores stand on the public page' },
  'settings.publishesScores.hint': {
    id: 'Peringkat dan gelar selalu tampil setelah pengumuman; pengaturan ini menambahkan skornya.',
    en: 'Ranks and titles are always shown after publication; this adds their scores.',
  },
  'settings.nomineeSeesBreakdown': { id: 'Nomine melihat rincian nilainya', en: 'Nominees see their breakdown' },
  'settings.nomineeSeesBreakdown.hint': {
    id: 'Setelah pengumuman, masing-masing hanya rincian miliknya sendiri.',
    en: 'After publication, each its own and nobody else’s.',
  },
  'settings.showsRunningRanking': {
    id: 'Sekretariat melihat skor berjalan',
    en: 'The secretariat sees running scores',
  },
  'settings.showsRunningRanking.hint': {
    id: 'Bila mati, skor baru terlihat setelah penilaian selesai.',
    en: 'When off, scores are seen only after marking has ended.',
  },
  'settings.isSynthetic': { id: 'Nilainya dibuat-buat (data contoh)', en: 'Marks are made up (demonstration)' },
  'settings.isSynthetic.hint': {
    id: 'Setiap halaman dan berkas penyelenggaraan ini akan mengatakannya.',
    en: 'Every page and file of this edition will say so.',
  },
  'settings.yes': { id: 'Ya', en: 'Yes' },
  'settings.no': { id: 'Tidak', en: 'No' },
} satisfies Messages;
