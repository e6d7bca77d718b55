import {
  type CriterionSource,
  INNOVATION,
  type Method,
  PERCENT,
  PRACTICE,
  type RubricSource,
  text,
} from './rubric-source.js';
import { COMPANY_PRESENTERS, interviewAspect, UMKM_PRESENTERS } from './shared-aspects.js';

const GATES: RubricSource['gates'] = [
  { code: 'BUKAN_PDS', names: text('Bukan PDS', 'Not a partially registered company (PDS)') },
  {
    code: 'TANPA_TUNGGAKAN',
    names: text('Tidak ada tunggakan iuran per 31 Desember', 'No contributions in arrears on 31 December'),
  },
];

const registered = (id: string, en: string, points: number): CriterionSource => ({
  code: 'KEP1',
  names: text(id, en),
  guidance: text(
    'Tenaga kerja terdaftar dibagi seluruh tenaga kerja, menurut data BPJS Ketenagakerjaan.',
    'Workers registered divided by all workers, by data of BPJS Ketenagakerjaan.',
  ),
  points,
  method: PERCENT,
});

const punctual = (code: string, points: number): CriterionSource => ({
  code,
  names: text('Ketertiban pembayaran iuran', 'Contributions paid on time'),
  guidance: text(
    'Lihat tanggal bayar setiap bulan dalam periode penilaian dan ada tidaknya denda.',
    'See the date of payment of each month of the assessed period, and whether there were fines.',
  ),
  points,
  method: PRACTICE,
});

const awareness = (id: string, en: string, points: number, method: Method): CriterionSource => ({
  code: 'SAD1',
  names: text(id, en),
  guidance: text(
    'Apa yang dilakukan pemilik agar pekerja, keluarga, dan mitra usahanya terlindungi?',
    'What does the owner do to have workers, their families and business partners protected?',
  ),
  points,
  method,
});

/** Large and medium companies. Points and gates as in default-rubrics.json, BADAN_USAHA. */
export const COMPANY_RUBRIC: RubricSource = {
  code: 'BADAN_USAHA',
  names: text('Badan Usaha Besar/Menengah', 'Large and medium companies'),
  gates: GATES,
  aspects: [
    {
      code: 'KEP',
      names: text('Komitmen kepatuhan', 'Commitment to compliance'),
      criteria: [
        registered('Seluruh tenaga kerja terdaftar', 'All workers registered', 15),
        {
          code: 'KEP2',
          names: text('Upah dilaporkan sesuai', 'Wages reported as they are'),
          guidance: text(
            'Bagian tenaga kerja yang upah terlapornya sama dengan upah sebenarnya.',
            'Share of workers whose reported wage is their real wage.',
          ),
          points: 10,
          method: PERCENT,
        },
        {
          code: 'KEP3',
          names: text('Program diikuti lengkap', 'All programmes joined'),
          guidance: text(
            'Bagian program wajib yang diikuti menurut skala usaha.',
            'Share of the programmes joined that are mandatory for its size.',
          ),
          points: 10,
          method: PERCENT,
        },
        punctual('KEP4', 10),
      ],
    },
    {
      code: 'RTN',
      names: text('Kepedulian pekerja rentan dan rantai pasok', 'Care for vulnerable workers and the supply chain'),
      criteria: [
        {
          code: 'RTN1',
          names: text('Iuran pekerja rentan (CSR)', 'Contributions for vulnerable workers (CSR)'),
          guidance: text(
            'Lihat jumlah pekerja rentan, lamanya, dan bukti bayarnya.',
            'See how many vulnerable workers, for how long, and the proof of payment.',
          ),
          points: 12,
          method: PRACTICE,
        },
        {
          code: 'RTN2',
          names: text('Vendor/rantai pasok terlindungi', 'Vendors and supply chain protected'),
          guidance: text(
            'Apakah kontrak mewajibkan kepesertaan, dan apakah diperiksa?',
            'Do contracts require membership, and is it checked?',
          ),
          points: 8,
          method: PRACTICE,
        },
      ],
    },
    {
      code: 'INO',
      names: text('Inovasi/digitalisasi', 'Innovation and digital services'),
      criteria: [
        {
          code: 'INO1',
          names: text('Inovasi dan digitalisasi', 'Innovation and digital services'),
          guidance: text(
            'Apa yang baru, siapa yang memakainya, dan apa hasilnya?',
            'What is new, who uses it, and what has come of it?',
          ),
          points: 10,
          method: INNOVATION,
        },
      ],
    },
    interviewAspect(COMPANY_PRESENTERS),
  ],
};

/** Small and micro businesses without an interview. Points as in default-rubrics.json, UKM_TANPA_WAWANCARA. */
export const UMKM_DESK_RUBRIC: RubricSource = {
  code: 'UKM_TANPA_WAWANCARA',
  names: text('Usaha Kecil/Mikro (tanpa wawancara)', 'Small and micro businesses (no interview)'),
  gates: [],
  aspects: [
    {
      code: 'KEP',
      names: text('Kepatuhan', 'Compliance'),
      criteria: [registered('Tenaga kerja terdaftar', 'Workers registered', 35), punctual('KEP2', 25)],
    },
    {
      code: 'SAD',
      names: text('Kesadaran perlindungan', 'Awareness of protection'),
      criteria: [
        awareness('Kesadaran dan kepedulian perlindungan', 'Awareness of and care for protection', 40, PRACTICE),
      ],
    },
  ],
};

/** Small and micro businesses with an interview. Points as in default-rubrics.json, UKM. */
export const UMKM_RUBRIC: RubricSource = {
  code: 'UKM',
  names: text('Usaha Kecil/Mikro (dengan wawancara)', 'Small and micro businesses (with interview)'),
  gates: [],
  aspects: [
    {
      code: 'KEP',
      names: text('Kepatuhan', 'Compliance'),
      criteria: [registered('Tenaga kerja terdaftar', 'Workers registered', 25), punctual('KEP2', 20)],
    },
    {
      code: 'SAD',
      names: text('Kepedulian dan inovasi', 'Care and innovation'),
      criteria: [awareness('Kepedulian dan inovasi', 'Care and innovation', 30, PRACTICE)],
    },
    interviewAspect(UMKM_PRESENTERS),
  ],
};
