import { type FilePlan, type Tier } from '../plan/contest.js';

/** A nominee of the running edition. Provinces and regencies are real by name, and nothing unpleasant happens to them. */
export interface Standing2026 {
  readonly key: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly tier: Tier;
  readonly file?: FilePlan;
  readonly overstates?: readonly string[];
}

const DRAFT: FilePlan = { state: 'draft', filled: 1 };
const SUBMITTED: FilePlan = { state: 'submitted' };

/** Twelve provinces of all three time zones, by code: eight verified, three to be checked, one still being filled in. */
export const PROVINCES_2026: readonly { readonly code: string; readonly file?: FilePlan }[] = [
  { code: '21' },
  { code: '32' },
  { code: '33' },
  { code: '35' },
  { code: '51' },
  { code: '63' },
  { code: '71' },
  { code: '91' },
  { code: '11', file: { state: 'submitted', checked: 1 } },
  { code: '52', file: SUBMITTED },
  { code: '81', file: SUBMITTED },
  { code: '13', file: DRAFT },
];

/** Ten made-up large companies: five verified, and one for each other thing that a secretariat meets. */
export const COMPANIES_2026: readonly Standing2026[] = [
  { key: 'B1', name: 'PT Contoh Tekstil (sintetis)', provinceCode: '32', tier: 'first' },
  {
    key: 'B2',
    name: 'PT Contoh Galangan (sintetis)',
    provinceCode: '21',
    tier: 'second',
    overstates: ['KEP2'],
  },
  { key: 'B3', name: 'PT Contoh Tambang (sintetis)', provinceCode: '63', tier: 'shortlist' },
  { key: 'B4', name: 'PT Contoh Perikanan (sintetis)', provinceCode: '71', tier: 'third' },
  {
    key: 'B5',
    name: 'PT Contoh Logistik (sintetis)',
    provinceCode: '91',
    tier: 'shortlist',
    file: { state: 'verified', pendingGates: ['TANPA_TUNGGAKAN'] },
    overstates: ['KEP1'],
  },
  {
    key: 'B6',
    name: 'PT Contoh Perkebunan (sintetis)',
    provinceCode: '14',
    tier: 'shortlist',
    file: { state: 'submitted', checked: 2, pendingGates: ['TANPA_TUNGGAKAN'] },
    overstates: ['KEP2'],
  },
  {
    key: 'B7',
    name: 'PT Contoh Makanan (sintetis)',
    provinceCode: '35',
    tier: 'shortlist',
    file: {
      state: 'returned',
      reason:
        'Halaman pengesahan bukti iuran tidak terbaca dan persentase upah terlapor belum disertai rinciannya. Mohon unggah ulang (contoh sintetis).',
    },
  },
  { key: 'B8', name: 'PT Contoh Ritel (sintetis)', provinceCode: '31', tier: 'field', file: DRAFT },
  {
    key: 'B9',
    name: 'PT Contoh Konstruksi (sintetis)',
    provinceCode: '64',
    tier: 'field',
    file: {
      state: 'failed',
      reason: 'Masih ada tunggakan iuran empat bulan pada akhir periode penilaian (contoh sintetis).',
    },
  },
  {
    key: 'B10',
    name: 'PT Contoh Perhotelan (sintetis)',
    provinceCode: '51',
    tier: 'field',
    file: { state: 'withdrawn', reason: 'Ditarik atas permintaan perusahaan sendiri (contoh sintetis).' },
  },
];

/** Five made-up small businesses, whose ranking is sealed already. */
export const UMKM_2026: readonly Standing2026[] = [
  { key: 'U1', name: 'Warung Contoh (sintetis)', provinceCode: '34', tier: 'first' },
  { key: 'U2', name: 'Batik Contoh (sintetis)', provinceCode: '33', tier: 'second' },
  { key: 'U3', name: 'Kopi Contoh (sintetis)', provinceCode: '73', tier: 'third' },
  { key: 'U4', name: 'Mebel Contoh (sintetis)', provinceCode: '35', tier: 'shortlist' },
  { key: 'U5', name: 'Keramik Contoh (sintetis)', provinceCode: '52', tier: 'field' },
];

/** Regencies and cities of the home province, by code; Kota Makassar is still filling in its file. */
export const REGENCIES_2026: readonly { readonly code: string; readonly file?: FilePlan }[] = [
  { code: '73.09' },
  { code: '73.06' },
  { code: '73.17', file: SUBMITTED },
  { code: '73.13', file: { state: 'submitted', checked: 1 } },
  { code: '73.71', file: DRAFT },
];
