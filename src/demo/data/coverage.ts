/** A coverage figure (UCJ) that a public source states. */
export interface SourcedCoverage {
  /** Percent, as decimal text with a point. */
  readonly percent: string;
  /** As of when and by whom; becomes the source of the figure. */
  readonly source: string;
  /** The day of the data; the last of its month or year where the source names no day. */
  readonly asOf: string;
}

/**
 * Real coverage of provinces (two digits) and regencies (with a point). The figures are of other years than the edition
 * assesses, which their sources say; every figure that is not here is synthetic.
 */
export const SOURCED_COVERAGE: Readonly<Record<string, SourcedCoverage>> = {
  '18': {
    percent: '24.5',
    source: 'Per Agustus 2025 (687 ribu dari 2,8 juta pekerja): kutipan.co.id',
    asOf: '2025-08-31',
  },
  '51': {
    percent: '50.88',
    source: 'Per 31 Maret 2025 (935.079 dari 1.873.899 pekerja): https://bali.antaranews.com/berita/376813/',
    asOf: '2025-03-31',
  },
  '52': { percent: '33.25', source: 'Per Agustus 2025: https://suarantb.com/?p=82090', asOf: '2025-08-31' },
  '63': {
    percent: '27',
    source: 'Tahun 2020: siaran pers Pemerintah Provinsi Kalimantan Selatan, 25 September 2025',
    asOf: '2020-12-31',
  },
  '75': { percent: '48.67', source: 'Per Maret 2023: read.id', asOf: '2023-03-31' },
  '82': { percent: '59.29', source: 'Tahun 2024: faktahukum.id', asOf: '2024-12-31' },
  '96.03': { percent: '92.52', source: 'Per Agustus 2025: rajaampatnews.com', asOf: '2025-08-31' },
};

/** What stands as the source of a figure that was made up. */
export const SYNTHETIC_SOURCE = 'Sintetis: angka contoh untuk demo, bukan data BPJS Ketenagakerjaan';

/** What stands as the source of a finding that is lower than what was claimed. */
export const SYNTHETIC_FINDING =
  'Sintetis: temuan contoh, lebih rendah daripada klaim; bukan data BPJS Ketenagakerjaan';

/** The day that made-up figures of 2018 are of: the end of the assessed period. */
export const SYNTHETIC_DAY = '2018-12-31';
