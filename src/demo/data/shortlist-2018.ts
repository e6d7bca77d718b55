// The shortlist of the award for 2018 as it was published before the result, and the governments that won. The order in
// which the sources list the winners is not certain, and no score was ever published.
//
// Who was shortlisted, by name:
// https://antaranews.com/berita/797985/bpjs-tk-umumkan-kandidat-penerima-anugerah-paritrana-award-2018
// The three provinces and the three regencies or cities that won:
// https://suara.com/news/2019/07/03/125838/dirut-bpjs-tk-semoga-anugerah-paritrana-menjadi-pemicu-semangat
// The Mulia, of the large companies: kabardewata.com ("BPJS-TK serahkan 1 unit mobil").

/** Names a nominee of the shortlist; `won` where a source says that it was among the three winners. */
export interface Shortlisted {
  readonly name: string;
  readonly provinceCode: string;
  readonly regencyCode?: string;
  readonly won?: true;
}

/** Twelve provinces. */
export const PROVINCES_2018: readonly Shortlisted[] = [
  { name: 'Sulawesi Selatan', provinceCode: '73' },
  { name: 'Jawa Barat', provinceCode: '32' },
  { name: 'Jawa Tengah', provinceCode: '33', won: true },
  { name: 'Riau', provinceCode: '14' },
  { name: 'Kepulauan Riau', provinceCode: '21' },
  { name: 'Kepulauan Bangka Belitung', provinceCode: '19', won: true },
  { name: 'Sulawesi Utara', provinceCode: '71' },
  { name: 'Sumatera Selatan', provinceCode: '16', won: true },
  { name: 'Lampung', provinceCode: '18' },
  { name: 'Kalimantan Timur', provinceCode: '64' },
  { name: 'DKI Jakarta', provinceCode: '31' },
  { name: 'Bali', provinceCode: '51' },
];

/**
 * Thirteen regencies and cities, with the names and codes of today. The source writes "Sorong" beside cities with "Kota",
 * which makes it the regency; Raja Ampat and Sorong lay in Papua Barat then and lie in Papua Barat Daya now.
 */
export const REGENCIES_2018: readonly Shortlisted[] = [
  { name: 'Kabupaten Raja Ampat', provinceCode: '96', regencyCode: '96.03' },
  { name: 'Kota Bekasi', provinceCode: '32', regencyCode: '32.75' },
  { name: 'Kota Tanjung Pinang', provinceCode: '21', regencyCode: '21.72', won: true },
  { name: 'Kota Bitung', provinceCode: '71', regencyCode: '71.72', won: true },
  { name: 'Kabupaten Batanghari', provinceCode: '15', regencyCode: '15.04' },
  { name: 'Kabupaten Sorong', provinceCode: '96', regencyCode: '96.01' },
  { name: 'Kota Batam', provinceCode: '21', regencyCode: '21.71' },
  { name: 'Kota Makassar', provinceCode: '73', regencyCode: '73.71', won: true },
  { name: 'Kabupaten Deli Serdang', provinceCode: '12', regencyCode: '12.07' },
  { name: 'Kabupaten Pacitan', provinceCode: '35', regencyCode: '35.01' },
  { name: 'Kota Jambi', provinceCode: '15', regencyCode: '15.71' },
  { name: 'Kabupaten Luwu Utara', provinceCode: '73', regencyCode: '73.22' },
  { name: 'Kota Palembang', provinceCode: '16', regencyCode: '16.71' },
];

/** Twelve large companies, as the source writes them. That The Mulia was among the winners is known, the others are not. */
export const LARGE_COMPANIES_2018: readonly Shortlisted[] = [
  { name: 'Hyundai Engineering & Construction Co.', provinceCode: '11' },
  { name: 'Yeon Heung Mega Sari', provinceCode: '33' },
  { name: 'Kayan Marine Shipyard', provinceCode: '65' },
  { name: 'RAPP Forestry', provinceCode: '14' },
  { name: 'The Mulia', provinceCode: '51', won: true },
  { name: 'Bengkulu Karya Guna', provinceCode: '17' },
  { name: 'Pabrik Gula Gorontalo', provinceCode: '75' },
  { name: 'Sukorintex', provinceCode: '33' },
  { name: 'Air Minum Bandarmasih', provinceCode: '63' },
  { name: 'Manuel Rumah Sakit', provinceCode: '18' },
  { name: 'Nusa Halmahera Minerals', provinceCode: '82' },
  { name: 'Chevron Pacific Indonesia', provinceCode: '14' },
];

/** Eight medium companies. */
export const MEDIUM_COMPANIES_2018: readonly Shortlisted[] = [
  { name: 'Nagamas Palmoil Lestari', provinceCode: '14' },
  { name: 'PT Pelayaran Teluk Bajau Cipta Sejahtera', provinceCode: '64' },
  { name: 'Pertama Precision Bintan', provinceCode: '21' },
  { name: 'Ewan Superwood', provinceCode: '14' },
  { name: 'Graha Bernoza', provinceCode: '17' },
  { name: 'Tekad Karya Putera', provinceCode: '35' },
  { name: 'Asia Paramita Indah', provinceCode: '35' },
  { name: 'World Innovative Telecommunication', provinceCode: '62' },
];
