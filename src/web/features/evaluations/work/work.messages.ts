import { type Messages } from '../../../i18n/messages.js';

export const workMessages = {
  'work.title': { id: 'Tugas saya', en: 'My work' },
  'work.lead': {
    id: 'Nomine yang Anda nilai. Semuanya tersimpan di perangkat ini dan dapat dinilai tanpa jaringan.',
    en: 'The nominees you mark. All of it is kept on this device and can be marked without network.',
  },
  'work.none': { id: 'Belum ada nomine untuk Anda', en: 'There are no nominees for you yet' },
  'work.none.lead': {
    id: 'Sekretariat menugaskan nomine setelah berkasnya lolos verifikasi. Anda menerima surel begitu ada tugas.',
    en: 'The secretariat assigns nominees once their files are verified. You get a mail as soon as there is work.',
  },
  'work.none-match': { id: 'Tidak ada nomine yang cocok', en: 'No nominee matches' },
  'work.none-match.lead': { id: 'Ubah saringan untuk melihat yang lain.', en: 'Change the filter to see others.' },
  'work.all-done': { id: 'Semua lembar sudah Anda kirim', en: 'You have handed in every sheet' },
  'work.all-done.lead': {
    id: 'Pilih “Semua” untuk membaca kembali lembar yang sudah dikirim.',
    en: 'Choose “All” to read the sheets again.',
  },
  'work.refresh': { id: 'Perbarui', en: 'Refresh' },

  'todo.title': { id: 'Yang perlu Anda lakukan', en: 'What is left for you' },
  'todo.declare': { id: 'nomine menunggu pernyataan Anda', en: 'nominees wait for your declaration' },
  'todo.mark': { id: 'lembar belum lengkap', en: 'sheets are not complete' },
  'todo.submit': { id: 'lembar lengkap, belum dikirim', en: 'complete sheets are not handed in' },
  'todo.submitted': { id: 'dari {{total}} lembar sudah terkirim', en: 'of {{total}} sheets are handed in' },
  'todo.go-on': { id: 'Lanjutkan {{name}}', en: 'Go on with {{name}}' },
  'todo.begin': { id: 'Mulai menilai {{name}}', en: 'Begin with {{name}}' },
  'todo.go-declare': { id: 'Nyatakan benturan kepentingan', en: 'Declare conflicts of interest' },
  'todo.next': { id: 'Tenggat terdekat', en: 'Next deadline' },

  'filter.search': { id: 'Cari nomine', en: 'Search nominee' },
  'filter.stage': { id: 'Tahap', en: 'Stage' },
  'filter.stage.all': { id: 'Semua tahap', en: 'All stages' },
  'filter.show': { id: 'Tampilkan', en: 'Show' },
  'filter.show.left': { id: 'Belum selesai', en: 'Not finished' },
  'filter.show.ready': { id: 'Siap dikirim', en: 'Ready to hand in' },
  'filter.show.all': { id: 'Semua', en: 'All' },
  'filter.decided': { id: 'Termasuk peringkat yang sudah diputuskan', en: 'Also rankings that are decided' },

  'group.panel': { id: 'Panel dan keputusan', en: 'Panel and decision' },
  'group.decided': { id: 'Sudah diputuskan', en: 'Decided' },
  'group.level.provincial': { id: 'Tingkat provinsi', en: 'Provincial level' },
  'group.level.national': { id: 'Tingkat nasional', en: 'National level' },
  'group.synthetic': { id: 'data contoh (sintetis)', en: 'demonstration data (synthetic)' },
  'group.edition': { id: 'Edisi {{label}}', en: 'Edition {{label}}' },
  'group.nominee': { id: 'Nomine', en: 'Nominee' },
  'group.progress': { id: '{{submitted}} dari {{total}} terkirim', en: '{{submitted}} of {{total}} handed in' },
  'group.opens': { id: 'Dibuka', en: 'Opens' },
  'group.closes': { id: 'Tenggat', en: 'Deadline' },
  'group.unscheduled': { id: 'Belum dijadwalkan', en: 'Not scheduled yet' },
  'stage.DESK': { id: 'Penilaian berkas', en: 'Desk evaluation' },
  'stage.INT': { id: 'Wawancara', en: 'Interview' },

  'cell.awaited': { id: 'Belum dimulai', en: 'Not started' },
  'cell.draft': { id: '{{marked}} dari {{criteria}}', en: '{{marked}} of {{criteria}}' },
  'cell.ready': { id: 'Siap dikirim', en: 'Ready to hand in' },
  'cell.submitted': { id: 'Terkirim', en: 'Handed in' },
  'cell.voided': { id: 'Dibatalkan', en: 'Voided' },
  'cell.undeclared': { id: 'Menunggu pernyataan', en: 'Awaiting your declaration' },
  'cell.not-reached': { id: 'Tidak mengikuti tahap ini', en: 'Does not take part in this stage' },
  'cell.waiting': { id: '{{count}} di perangkat', en: '{{count}} on the device' },
  'cell.asking': { id: '{{count}} perlu keputusan', en: '{{count}} to decide' },

  'copy.fetching': { id: 'Menyimpan {{done}} dari {{total}}', en: 'Keeping {{done}} of {{total}}' },
  'copy.kept': {
    id: '{{count}} berkas siap tanpa jaringan',
    en: { one: '{{count}} file ready offline', other: '{{count}} files ready offline' },
  },
  'copy.never': { id: 'Daftar tugas sedang diambil.', en: 'The work list is being fetched.' },

  'voided.title': {
    id: 'Satu nomine tidak lagi menjadi tugas Anda',
    en: 'A nominee is no longer yours to mark',
  },
  'voided.text': {
    id: '{{count}} nilai Anda untuk nomine itu tidak dihitung lagi. Datanya sudah dihapus dari perangkat ini.',
    en: {
      one: '{{count}} mark you gave no longer counts. The data has been removed from this device.',
      other: '{{count}} marks you gave no longer count. The data has been removed from this device.',
    },
  },
  'voided.unsent': {
    id: '{{count}} di antaranya belum sempat terkirim.',
    en: { one: '{{count}} of them had not been sent.', other: '{{count}} of them had not been sent.' },
  },
  'voided.close': { id: 'Mengerti', en: 'Understood' },
} satisfies Messages;
