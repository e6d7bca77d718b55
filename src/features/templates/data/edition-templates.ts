import { type EditionTemplate } from '../edition-template.js';
import { category, SECTORS_2022, STEPS, ZONES } from './template-parts.js';
import { text } from './rubric-source.js';
import { COMPANY, REGION, UMKM, UMKM_DESK, VILLAGE } from './template-rubrics.js';

const PROVINCES = text('Pemerintah Provinsi', 'Provincial governments');
const REGENCIES = text('Pemerintah Kabupaten/Kota', 'Regency and city governments');
const VILLAGES = text('Pemerintah Desa/Kelurahan', 'Village and ward governments');
const LARGE = text('Perusahaan Besar', 'Large companies');
const MEDIUM = text('Perusahaan Menengah', 'Medium companies');
const PUBLIC_SERVICE = text('Layanan Publik', 'Public services');
const SMALL = text('Usaha Mikro, Kecil, dan Menengah', 'Micro, small and medium businesses');
const MICRO = text('Usaha Kecil dan Mikro', 'Small and micro businesses');

/** The five flat categories of the first editions (domain.md 1.2 to 1.6); UMKM without an interview. */
const TEMPLATE_2018: EditionTemplate = {
  code: 'paritrana-2018',
  names: text('Paritrana, lima kategori (seperti periode 2018)', 'Paritrana, five categories (as for 2018)'),
  description: text(
    'Provinsi, kabupaten/kota, perusahaan besar, perusahaan menengah, dan UMKM. Juara I tiap provinsi mewakili provinsinya di tingkat nasional. UMKM dinilai tanpa wawancara.',
    'Provinces, regencies and cities, large companies, medium companies and UMKM. Rank I of each province represents it nationally. UMKM are assessed without an interview.',
  ),
  rubrics: [REGION, COMPANY, UMKM_DESK],
  categories: [
    category('provincial', 'KABKOTA', REGENCIES, 'regency', REGION, { promotesTo: 'KABKOTA', shortlistQuota: 3 }),
    category('provincial', 'BESAR', LARGE, 'company', COMPANY, { promotesTo: 'BESAR', shortlistQuota: 3 }),
    category('provincial', 'MENENGAH', MEDIUM, 'company', COMPANY, { promotesTo: 'MENENGAH', shortlistQuota: 3 }),
    category('provincial', 'UMKM', SMALL, 'umkm', UMKM_DESK, { promotesTo: 'UMKM' }),
    category('national', 'PROVINSI', PROVINCES, 'province', REGION, { shortlistQuota: 12 }),
    category('national', 'KABKOTA', REGENCIES, 'regency', REGION, { shortlistQuota: 12 }),
    category('national', 'BESAR', LARGE, 'company', COMPANY, { shortlistQuota: 12 }),
    category('national', 'MENENGAH', MEDIUM, 'company', COMPANY, { shortlistQuota: 12 }),
    category('national', 'UMKM', SMALL, 'umkm', UMKM_DESK),
  ],
  steps: STEPS,
};

/** Zones for governments, sectors for large companies, and public service (domain.md 1.7). */
const TEMPLATE_2022: EditionTemplate = {
  code: 'paritrana-2022',
  names: text(
    'Paritrana dengan zona dan sektor (seperti periode 2022)',
    'Paritrana with zones and sectors (as for 2022)',
  ),
  description: text(
    'Provinsi dan kabupaten/kota diperingkat per zona, perusahaan besar per sektor; ditambah layanan publik, perusahaan menengah, dan UMKM.',
    'Provinces, regencies and cities are ranked by zone, large companies by sector; with public services, medium companies and UMKM.',
  ),
  rubrics: [REGION, COMPANY, UMKM],
  categories: [
    category('provincial', 'KABKOTA', REGENCIES, 'regency', REGION, { promotesTo: 'KABKOTA', shortlistQuota: 3 }),
    category('provincial', 'BESAR', LARGE, 'company', COMPANY, {
      promotesTo: 'BESAR',
      shortlistQuota: 3,
      split: 'sector',
      divisions: SECTORS_2022,
    }),
    category('provincial', 'LAYANAN_PUBLIK', PUBLIC_SERVICE, 'company', COMPANY, {
      promotesTo: 'LAYANAN_PUBLIK',
      shortlistQuota: 3,
    }),
    category('provincial', 'MENENGAH', MEDIUM, 'company', COMPANY, { promotesTo: 'MENENGAH', shortlistQuota: 3 }),
    category('provincial', 'UMKM', SMALL, 'umkm', UMKM, { promotesTo: 'UMKM', shortlistQuota: 3 }),
    category('national', 'PROVINSI', PROVINCES, 'province', REGION, {
      shortlistQuota: 3,
      split: 'zone',
      divisions: ZONES,
    }),
    category('national', 'KABKOTA', REGENCIES, 'regency', REGION, {
      shortlistQuota: 3,
      split: 'zone',
      divisions: ZONES,
    }),
    category('national', 'BESAR', LARGE, 'company', COMPANY, {
      shortlistQuota: 3,
      split: 'sector',
      divisions: SECTORS_2022,
    }),
    category('national', 'LAYANAN_PUBLIK', PUBLIC_SERVICE, 'company', COMPANY, { shortlistQuota: 6 }),
    category('national', 'MENENGAH', MEDIUM, 'company', COMPANY, { shortlistQuota: 6 }),
    category('national', 'UMKM', SMALL, 'umkm', UMKM, { shortlistQuota: 6 }),
  ],
  steps: STEPS,
};

const COMPANIES = text('Perusahaan Skala Besar dan Menengah', 'Large and medium companies');

/** Four provincial categories, and provinces nationally (domain.md 1.8). */
const TEMPLATE_2025: EditionTemplate = {
  code: 'paritrana-2025',
  names: text(
    'Paritrana, empat kategori provinsi (seperti tahun 2025)',
    'Paritrana, four provincial categories (as in 2025)',
  ),
  description: text(
    'Perusahaan besar dan menengah, kabupaten/kota, desa/kelurahan, serta usaha kecil dan mikro di tingkat provinsi; ditambah pemerintah provinsi di tingkat nasional.',
    'Large and medium companies, regencies and cities, villages, and small and micro businesses in each province; with provincial governments nationally.',
  ),
  rubrics: [REGION, VILLAGE, COMPANY, UMKM],
  categories: [
    category('provincial', 'PERUSAHAAN', COMPANIES, 'company', COMPANY, {
      promotesTo: 'PERUSAHAAN',
      shortlistQuota: 3,
    }),
    category('provincial', 'KABKOTA', REGENCIES, 'regency', REGION, { promotesTo: 'KABKOTA', shortlistQuota: 3 }),
    category('provincial', 'DESA', VILLAGES, 'village', VILLAGE, { promotesTo: 'DESA', shortlistQuota: 3 }),
    category('provincial', 'UKM', MICRO, 'umkm', UMKM, { promotesTo: 'UKM', shortlistQuota: 3 }),
    category('national', 'PROVINSI', PROVINCES, 'province', REGION, { shortlistQuota: 12 }),
    category('national', 'PERUSAHAAN', COMPANIES, 'company', COMPANY, { shortlistQuota: 12 }),
    category('national', 'KABKOTA', REGENCIES, 'regency', REGION, { shortlistQuota: 12 }),
    category('national', 'DESA', VILLAGES, 'village', VILLAGE, { shortlistQuota: 12 }),
    category('national', 'UKM', MICRO, 'umkm', UMKM, { shortlistQuota: 12 }),
  ],
  steps: STEPS,
};

/** The shipped templates, the newest first. */
export const EDITION_TEMPLATES: readonly EditionTemplate[] = [TEMPLATE_2025, TEMPLATE_2022, TEMPLATE_2018];
