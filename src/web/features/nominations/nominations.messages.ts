import { type Messages } from '../../i18n/messages.js';

export const nominationsMessages = {
  'nominations.title': { id: 'Usulan', en: 'Nominations' },
  'nominations.lead': {
    id: 'Semua nomine dalam satu penyelenggaraan, dan sampai di mana berkasnya.',
    en: 'Every nominee of an edition, and how far its file is.',
  },
  'nominations.queue': { id: 'Antrean verifikasi', en: 'Verification queue' },
  'nominations.new': { id: 'Ajukan nomine', en: 'Put a nominee forward' },
  'nominations.filters': { id: 'Penyaring', en: 'Filters' },
  'nominations.edition': { id: 'Penyelenggaraan', en: 'Edition' },
  'nominations.level': { id: 'Tingkat', en: 'Level' },
  'nominations.category': { id: 'Kategori', en: 'Category' },
  'nominations.province': { id: 'Provinsi', en: 'Province' },
  'nominations.state': { id: 'Status', en: 'State' },
  'nominations.text': { id: 'Cari nama', en: 'Find a name' },
  'nominations.all': { id: 'Semua', en: 'All' },
  'nominations.clear': { id: 'Hapus penyaring', en: 'Clear filters' },
  'nominations.nominee': { id: 'Nomine', en: 'Nominee' },
  'nominations.submitted': { id: 'Diserahkan', en: 'Handed in' },
  'nominations.note': { id: 'Catatan', en: 'Note' },
  'nominations.promoted': { id: 'promosi dari provinsi', en: 'promoted from its province' },
  'nominations.cure': { id: 'perbaikan sampai {{at}}', en: 'to be mended by {{at}}' },
  'nominations.count': {
    id: '{{shown}} dari {{count}} usulan',
    en: { one: '{{shown}} of {{count}} nomination', other: '{{shown}} of {{count}} nominations' },
  },
  'nominations.none': { id: 'Belum ada usulan', en: 'No nominations yet' },
  'nominations.none.lead': {
    id: 'Pengusul mengajukan nomine setelah tahap pengusulan dibuka. Sekretariat juga dapat mengajukannya di sini.',
    en: 'Proposers put nominees forward once nominations are open. The secretariat may do so here as well.',
  },
  'nominations.no-match': { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
  'nominations.no-match.lead': {
    id: 'Ubah atau hapus penyaringnya.',
    en: 'Change the filters or clear them.',
  },
  'nominations.no-edition': { id: 'Belum ada penyelenggaraan', en: 'No edition yet' },
} satisfies Messages;
