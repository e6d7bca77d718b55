import { type Messages } from '../../i18n/messages.js';

export const figureMessages = {
  'figure.answer': { id: 'Jawaban untuk {{name}}', en: 'Answer for {{name}}' },
  'figure.value': { id: 'Angka Anda', en: 'Your figure' },
  'figure.choice': { id: 'Pilihan Anda', en: 'Your choice' },
  'figure.decimals': {
    id: 'Paling banyak {{count}} angka di belakang koma.',
    en: { one: 'At most {{count}} decimal place.', other: 'At most {{count}} decimal places.' },
  },
  'figure.whole': { id: 'Bilangan bulat.', en: 'A whole number.' },
  'figure.state.value': { id: 'Ada datanya', en: 'There are data' },
  'figure.state.not_applicable': { id: 'Tidak berlaku bagi kami', en: 'Does not apply to us' },
  'figure.state.missing': { id: 'Data tidak tersedia', en: 'No data available' },
  'figure.state.none': { id: 'Belum diisi', en: 'Not given yet' },
  'figure.not_applicable.hint': {
    id: 'Sekretariat memeriksa apakah indikator ini memang tidak berlaku.',
    en: 'The secretariat checks whether this indicator really does not apply.',
  },
  'figure.missing.hint': {
    id: 'Indikator tanpa data dinilai sebagai tidak ada. Anda dapat melengkapinya sampai batas waktu.',
    en: 'An indicator without data counts as nothing. You may still give it until the deadline.',
  },
  'figure.source': { id: 'Sumber data', en: 'Source of the data' },
  'figure.source.hint': {
    id: 'Misalnya laporan BPJS Ketenagakerjaan per 31 Desember.',
    en: 'For example a report of BPJS Ketenagakerjaan on 31 December.',
  },
  'figure.fault.empty': {
    id: 'Isian kosong tidak disimpan. Pilih “Data tidak tersedia” bila memang tidak ada.',
    en: 'An empty answer is not saved. Choose “No data available” if there are none.',
  },
  'figure.fault.too-fine': {
    id: 'Paling banyak {{decimals}} angka di belakang koma.',
    en: 'At most {{decimals}} decimal places.',
  },
  'figure.fault.below-zero': { id: 'Angka ini tidak boleh kurang dari nol.', en: 'This figure cannot be below zero.' },
  'figure.fault.not-positive': {
    id: 'Angka ini harus lebih besar dari nol.',
    en: 'This figure must be above zero.',
  },
  'figure.verified': { id: 'Hasil pemeriksaan sekretariat', en: 'Verified by the secretariat' },
  'figure.verified.by': { id: 'menurut {{source}}', en: 'by {{source}}' },
  'saving.saved': { id: 'Tersimpan', en: 'Saved' },
  'saving.saving': { id: 'Menyimpan…', en: 'Saving…' },
  'saving.editing': { id: 'Belum tersimpan', en: 'Not saved yet' },
  'saving.offline': {
    id: 'Belum tersimpan: server tidak terjangkau. Isian Anda aman di perangkat ini dan dikirim lagi otomatis.',
    en: 'Not saved: the server is out of reach. What you typed is safe on this device and is sent again by itself.',
  },
  'saving.failed': { id: 'Belum tersimpan: {{reason}}', en: 'Not saved: {{reason}}' },
  'saving.unexpected': { id: 'terjadi kesalahan', en: 'something went wrong' },
  'saving.retry': { id: 'Kirim lagi', en: 'Send again' },
} satisfies Messages;
