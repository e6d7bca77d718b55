import { type Messages } from '../../i18n/messages.js';

export const nominationStateMessages = {
  'state.draft': { id: 'Belum diserahkan', en: 'Not handed in' },
  'state.submitted': { id: 'Sudah diserahkan', en: 'Handed in' },
  'state.returned': { id: 'Dikembalikan', en: 'Returned' },
  'state.verified': { id: 'Lolos pemeriksaan', en: 'Passed the check' },
  'state.failed': { id: 'Tidak lolos', en: 'Failed' },
  'state.withdrawn': { id: 'Ditarik', en: 'Withdrawn' },
  'kind.province': { id: 'Provinsi', en: 'Province' },
  'kind.regency': { id: 'Kabupaten/Kota', en: 'Regency or city' },
  'kind.village': { id: 'Desa/Kelurahan', en: 'Village or ward' },
  'kind.company': { id: 'Perusahaan', en: 'Company' },
  'kind.umkm': { id: 'Usaha mikro, kecil, atau menengah', en: 'Micro, small or medium enterprise' },
  'level.provincial': { id: 'Tingkat provinsi', en: 'Provincial level' },
  'level.national': { id: 'Tingkat nasional', en: 'National level' },
} satisfies Messages;
