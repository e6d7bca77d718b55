// The provincial level of the demo: Sulawesi Selatan, with its regencies and cities of today.

export const HOME = { code: '73', name: 'Sulawesi Selatan' } as const;

// The provincial podium of the 2024 edition and its three runners-up ("harapan") lead the synthetic order here too:
// https://makassar.tribunnews.com/2025/06/26/pemkot-makassar-juara-1-paritrana-award-tingkat-provinsi

export type Place = 'first' | 'second' | 'third' | 'runner-up' | 'field';

interface Region {
  readonly code: string;
  readonly name: string;
  readonly place: Place;
}

const inPlace = (place: Place, ...regions: readonly (readonly [code: string, name: string])[]): Region[] =>
  regions.map(([code, name]) => ({ code, name, place }));

/** Twelve of its twenty-four; Luwu Utara, which was put forward nationally in 2018, is not among them. */
export const HOME_REGENCIES: readonly Region[] = [
  ...inPlace('first', ['73.71', 'Kota Makassar']),
  ...inPlace('second', ['73.17', 'Kabupaten Luwu']),
  ...inPlace('third', ['73.13', 'Kabupaten Wajo']),
  ...inPlace(
    'runner-up',
    ['73.09', 'Kabupaten Maros'],
    ['73.01', 'Kabupaten Kepulauan Selayar'],
    ['73.16', 'Kabupaten Enrekang'],
  ),
  ...inPlace(
    'field',
    ['73.03', 'Kabupaten Bantaeng'],
    ['73.06', 'Kabupaten Gowa'],
    ['73.08', 'Kabupaten Bone'],
    ['73.15', 'Kabupaten Pinrang'],
    ['73.72', 'Kota Parepare'],
    ['73.73', 'Kota Palopo'],
  ),
];
