import { type Messages } from '../../i18n/messages.js';

export const ownNominationsMessages = {
  'own.title': { id: 'Berkas saya', en: 'My files' },
  'own.lead.nominee': {
    id: 'Berkas usulan yang Anda isi, serahkan, dan pantau.',
    en: 'The nomination files that you fill in, hand in and follow.',
  },
  'own.lead.proposer': {
    id: 'Kandidat yang Anda usulkan, dengan status, kelengkapan, dan batas waktunya.',
    en: 'The nominees that you put forward, with their state, completeness and deadline.',
  },
  'own.new': { id: 'Usulkan kandidat', en: 'Put a nominee forward' },
  'own.none.nominee': { id: 'Belum ada usulan untuk Anda', en: 'There is no nomination for you yet' },
  'own.none.nominee.lead': {
    id: 'Berkas tampil di sini begitu pengusul atau sekretariat mengusulkan Anda. Hubungi sekretariat provinsi bila Anda merasa sudah diusulkan.',
    en: 'A file appears here as soon as a proposer or the secretariat puts you forward. Ask the provincial secretariat if you think that you have been.',
  },
  'own.none.proposer': { id: 'Anda belum mengusulkan kandidat', en: 'You have not put anybody forward yet' },
  'own.none.proposer.lead': {
    id: 'Pilih kategori, sebutkan kandidatnya, lalu lengkapi berkasnya bersama mereka.',
    en: 'Choose a category, name the nominee, then complete the file together with them.',
  },
  'own.none.found': { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
  'own.none.found.lead': { id: 'Ubah pencarian atau saringan.', en: 'Change the search or the filters.' },
  'own.filters': { id: 'Saringan', en: 'Filters' },
  'own.search': { id: 'Cari nama', en: 'Search by name' },
  'own.filter.state': { id: 'Status', en: 'State' },
  'own.filter.category': { id: 'Kategori', en: 'Category' },
  'own.filter.edition': { id: 'Penyelenggaraan', en: 'Edition' },
  'own.all': { id: 'Semua', en: 'All' },
  'own.count': { id: '{{count}} usulan', en: { one: '{{count}} nomination', other: '{{count}} nominations' } },
  'own.table': { id: 'Usulan saya', en: 'My nominations' },
  'own.name': { id: 'Kandidat', en: 'Nominee' },
  'own.category': { id: 'Kategori', en: 'Category' },
  'own.state': { id: 'Status', en: 'State' },
  'own.completeness': { id: 'Kelengkapan', en: 'Completeness' },
  'own.deadline': { id: 'Batas waktu', en: 'Deadline' },
  'own.open': { id: 'Buka berkas', en: 'Open the file' },
  'own.follow': { id: 'Lihat status', en: 'See the status' },
  'own.handed-in': { id: 'Diserahkan {{at}}', en: 'Handed in {{at}}' },
  'own.of': { id: '{{given}} dari {{required}}', en: '{{given}} of {{required}}' },
} satisfies Messages;
