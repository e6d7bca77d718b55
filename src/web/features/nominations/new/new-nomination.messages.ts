import { type Messages } from '../../../i18n/messages.js';

export const newNominationMessages = {
  'new.title': { id: 'Ajukan nomine', en: 'Put a nominee forward' },
  'new.lead': {
    id: '{{edition}}: atas nama sekretariat, selama tahap pengusulan dibuka. Berkasnya kemudian diisi oleh nomine.',
    en: '{{edition}}: on behalf of the secretariat, while nominations are open. The nominee then fills in the file.',
  },
  'new.up': { id: 'Usulan', en: 'Nominations' },
  'new.category': { id: 'Kategori', en: 'Category' },
  'new.choose': { id: 'Pilih…', en: 'Choose…' },
  'new.name': { id: 'Nama nomine', en: 'Name of the nominee' },
  'new.province': { id: 'Provinsi', en: 'Province' },
  'new.regency': { id: 'Kabupaten/kota', en: 'Regency or city' },
  'new.sector': { id: 'Sektor', en: 'Sector' },
  'new.size': { id: 'Skala usaha', en: 'Size class' },
  'new.number': { id: 'Nomor Induk Berusaha (NIB)', en: 'Business number (NIB)' },
  'new.number.hint': { id: 'Tiga belas angka.', en: 'Thirteen digits.' },
  'new.missing': { id: 'Wajib diisi.', en: 'Required.' },
  'new.submit': { id: 'Ajukan nomine', en: 'Put forward' },
  'new.done': { id: '{{name}} diajukan', en: '{{name}} was put forward' },
} satisfies Messages;
