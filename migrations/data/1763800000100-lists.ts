// The award's own lists, each in the order in which it is shown. Sources: docs/reference-data.md.

type Term = readonly [code: string, nameId: string, nameEn: string];

/** Zones in which provincial governments are ranked nationally. */
export const ZONES: readonly Term[] = [
  ['SUMATERA', 'Sumatera', 'Sumatra'],
  ['JAWA_BALI', 'Jawa Bali', 'Java and Bali'],
  ['KALIMANTAN', 'Kalimantan', 'Kalimantan'],
  ['SULAWESI', 'Sulawesi', 'Sulawesi'],
  ['NUSRA_MALUKU_PAPUA', 'Nusra Maluku Papua', 'Nusa Tenggara, Maluku and Papua'],
];

/** Sectors of business categories. Editions split business differently, so the list holds both splits and they overlap. */
export const SECTORS: readonly Term[] = [
  ['KEUANGAN_PERDAGANGAN_JASA', 'Keuangan, Perdagangan, dan Jasa', 'Finance, trade and services'],
  ['MANUFAKTUR_TAMBANG_MIGAS', 'Manufaktur, Pertambangan, dan Migas', 'Manufacturing, mining, oil and gas'],
  [
    'PERTANIAN_PERKEBUNAN_PERIKANAN',
    'Pertanian, Peternakan, Perkebunan, dan Perikanan',
    'Agriculture, livestock, plantations and fisheries',
  ],
  ['LAYANAN_PUBLIK', 'Layanan Publik', 'Public services'],
  ['KEUANGAN', 'Keuangan dan Perbankan', 'Finance and banking'],
  ['PERDAGANGAN_JASA', 'Perdagangan dan Jasa', 'Trade and services'],
  [
    'MANUFAKTUR_TAMBANG_KONSTRUKSI',
    'Pertambangan, Manufaktur, dan Konstruksi',
    'Mining, manufacturing and construction',
  ],
  ['PENDIDIKAN', 'Pendidikan', 'Education'],
];

type Threshold = string | null;
type SizeClass = readonly [
  ...Term,
  capitalAboveIdr: Threshold,
  capitalUpToIdr: Threshold,
  salesAboveIdr: Threshold,
  salesUpToIdr: Threshold,
];

/** Business sizes of PP 7/2021, article 35; capital leaves out the land and buildings of the place of business. */
export const SIZE_CLASSES: readonly SizeClass[] = [
  ['MICRO', 'Usaha Mikro', 'Micro enterprise', null, '1000000000', null, '2000000000'],
  ['SMALL', 'Usaha Kecil', 'Small enterprise', '1000000000', '5000000000', '2000000000', '15000000000'],
  ['MEDIUM', 'Usaha Menengah', 'Medium enterprise', '5000000000', '10000000000', '15000000000', '50000000000'],
  ['LARGE', 'Usaha Besar', 'Large enterprise', '10000000000', null, '50000000000', null],
];

/** Bodies and fields that a seat on a panel speaks for (unsur). */
export const CONSTITUENCIES: readonly Term[] = [
  ['KEMENKO_PMK', 'Kemenko PMK', 'Coordinating Ministry for Human Development and Cultural Affairs'],
  ['KEMNAKER', 'Kementerian Ketenagakerjaan', 'Ministry of Manpower'],
  ['KEMENDAGRI', 'Kementerian Dalam Negeri', 'Ministry of Home Affairs'],
  ['BPJS', 'BPJS Ketenagakerjaan', 'BPJS Ketenagakerjaan (employment social security agency)'],
  ['PROVINCIAL_GOVERNMENT', 'Pemerintah Provinsi (Sekretaris Daerah)', 'Provincial government (provincial secretary)'],
  ['MANPOWER_OFFICE', 'Dinas Ketenagakerjaan', 'Provincial manpower office'],
  ['EMPLOYERS', 'Pengusaha (Apindo)', 'Employers (Apindo)'],
  ['UNION', 'Serikat Pekerja/Buruh', 'Trade unions'],
  ['EXPERT_SOCIAL_SECURITY', 'Ahli Jaminan Sosial', 'Social security expert'],
  ['EXPERT_ECONOMICS', 'Ahli Ekonomi', 'Economics expert'],
  ['EXPERT_LAW', 'Ahli Hukum', 'Law expert'],
  ['EXPERT_PUBLIC_POLICY', 'Ahli Kebijakan Publik', 'Public policy expert'],
  ['EXPERT_COMMUNITY_EMPOWERMENT', 'Ahli Pemberdayaan Masyarakat', 'Community empowerment expert'],
  ['ACADEMIC', 'Akademisi', 'Academic'],
  ['SOCIAL_AFFAIRS_OFFICE', 'Dinas Sosial', 'Provincial social affairs office'],
  ['SMALL_BUSINESS_OFFICE', 'Dinas Koperasi dan UMKM', 'Provincial office for cooperatives and small business'],
  ['STATISTICS_OFFICE', 'Badan Pusat Statistik Provinsi', 'Provincial statistics office'],
  ['INSPECTORATE', 'Inspektorat', 'Provincial inspectorate'],
  ['OMBUDSMAN', 'Ombudsman', 'Ombudsman'],
];
