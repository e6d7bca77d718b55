import { type Messages } from '../../i18n/messages.js';

/** The words of the glossary for categories and who competes in them. */
export const categoryTerms = {
  'nominee-kind.province': { id: 'Pemerintah provinsi', en: 'Provincial government' },
  'nominee-kind.regency': { id: 'Pemerintah kabupaten/kota', en: 'Regency or city government' },
  'nominee-kind.village': { id: 'Pemerintah desa/kelurahan', en: 'Village or ward government' },
  'nominee-kind.company': { id: 'Perusahaan', en: 'Company' },
  'nominee-kind.umkm': { id: 'UMKM', en: 'Micro, small or medium business' },
  'split.none': { id: 'Tidak dibagi', en: 'Not split' },
  'split.zone': { id: 'Per zona', en: 'By zone' },
  'split.sector': { id: 'Per sektor', en: 'By sector' },
} satisfies Messages;
