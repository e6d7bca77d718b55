// The provincial level of the demo: Sulawesi Selatan, with its regencies and cities of today.

export const HOME = { code: '73', name: 'Sulawesi Selatan' } as const;

/** The provincial podium of the 2024 edition and its three runners-up ("harapan"), which lead the synthetic order here too. */
export const PODIUM_SOURCE =
  'https://makassar.tribunnews.com/2025/06/26/pemkot-makassar-juara-1-paritrana-award-tingkat-provinsi';

export type Place = 'first' | 'second' | 'third' | 'runner-up' | 'field';

interface Region {
  readonly code: string;
  readonly name: string;
  readonly place: Place;
}

const region =
  (place: Place) =>
  ([code, name]: readonly [string, string]): Region => ({ code, name, place });

/** Every regency and city but Luwu Utara, which was put forward nationally by itself in 2018. */
export const HOME_REGENCIES: readonly Region[] = [
  region('first')(['73.71', 'Kota Makassar']),
  region('second')(['73.17', 'Kabupaten Luwu']),
  region('third')(['73.13', 'Kabupaten Wajo']),
  ...(
    [
      ['73.09', 'Kabupaten Maros'],
      ['73.01', 'Kabupaten Kepulauan Selayar'],
      ['73.16', 'Kabupaten Enrekang'],
    ] as const
  ).map(region('runner-up')),
  ...(
    [
      ['73.02', 'Kabupaten Bulukumba'],
      ['73.03', 'Kabupaten Bantaeng'],
      ['73.04', 'Kabupaten Jeneponto'],
      ['73.05', 'Kabupaten Takalar'],
      ['73.06', 'Kabupaten Gowa'],
      ['73.07', 'Kabupaten Sinjai'],
      ['73.08', 'Kabupaten Bone'],
      ['73.10', 'Kabupaten Pangkajene dan Kepulauan'],
      ['73.11', 'Kabupaten Barru'],
      ['73.12', 'Kabupaten Soppeng'],
      ['73.14', 'Kabupaten Sidenreng Rappang'],
      ['73.15', 'Kabupaten Pinrang'],
      ['73.18', 'Kabupaten Tana Toraja'],
      ['73.24', 'Kabupaten Luwu Timur'],
      ['73.26', 'Kabupaten Toraja Utara'],
      ['73.72', 'Kota Parepare'],
      ['73.73', 'Kota Palopo'],
    ] as const
  ).map(region('field')),
];
