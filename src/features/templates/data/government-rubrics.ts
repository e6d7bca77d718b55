import { type Answer, type AspectSource, PERCENT, PRACTICE, type RubricSource, text } from './rubric-source.js';
import { INNOVATION_ASPECT, interviewAspect, REGION_PRESENTERS, VILLAGE_PRESENTERS } from './shared-aspects.js';

const answer = (code: string, points: number, id: string, en: string): Answer => ({
  code,
  points,
  names: text(id, en),
});

const regulation = (answers: readonly Answer[]): AspectSource => ({
  code: 'REG',
  names: text('Regulasi', 'Regulation'),
  criteria: [
    {
      code: 'REG1',
      names: text('Tingkat produk hukum tertinggi', 'Highest legal instrument'),
      guidance: text(
        'Pilih produk hukum tertinggi yang berlaku pada akhir periode penilaian; lampirkan salinannya.',
        'Choose the highest instrument in force at the end of the assessed period; attach a copy.',
      ),
      points: 12,
      method: { by: 'answer', answers },
    },
    {
      code: 'REG2',
      names: text('Dukungan anggaran dan pelaksanaan regulasi', 'Budget for and execution of the regulation'),
      guidance: text(
        'Apakah anggaran tersedia, terserap, dan sampai kepada pekerja yang dituju?',
        'Is there a budget, is it spent, and does it reach the workers it is meant for?',
      ),
      points: 8,
      method: PRACTICE,
    },
  ],
});

/** Provincial, regency and city governments. Points as in default-rubrics.json, PROV_KABKOTA. */
export const REGION_RUBRIC: RubricSource = {
  code: 'PROV_KABKOTA',
  names: text('Pemerintah Provinsi / Kabupaten/Kota', 'Provincial, regency and city governments'),
  gates: [],
  aspects: [
    regulation([
      answer('PERDA', 100, 'Perda', 'Regional regulation (Perda)'),
      answer('PERKADA', 75, 'Peraturan Kepala Daerah', 'Regulation of the head of region'),
      answer('KEPUTUSAN', 50, 'Keputusan/Instruksi/Surat Edaran', 'Decree, instruction or circular'),
      answer('MOU', 25, 'Nota kesepahaman', 'Memorandum of understanding'),
      answer('BELUM_ADA', 0, 'Belum ada', 'None yet'),
    ]),
    {
      code: 'CAK',
      names: text('Cakupan kepesertaan (coverage)', 'Coverage'),
      criteria: [
        {
          code: 'CAK1',
          names: text('Persentase cakupan per 31 Desember', 'Coverage on 31 December, percent'),
          guidance: text(
            'Pekerja terlindungi dibagi pekerja dalam lingkup, menurut data BPJS Ketenagakerjaan.',
            'Workers covered divided by workers in scope, by data of BPJS Ketenagakerjaan.',
          ),
          points: 15,
          method: PERCENT,
        },
        {
          code: 'CAK2',
          names: text('Cakupan PU, BPU, dan Jakon', 'Coverage of wage earners, the self-employed and construction'),
          guidance: text('Apakah ketiga segmen terlindungi secara merata?', 'Are all three segments protected alike?'),
          points: 6,
          method: PRACTICE,
        },
        {
          code: 'CAK3',
          names: text('Non-ASN, perangkat desa, RT/RW', 'Non-civil servants, village officers, neighbourhood heads'),
          guidance: text(
            'Berapa bagian dari mereka yang sudah didaftarkan, dan siapa yang membayar iurannya?',
            'What share of them is registered, and who pays their contributions?',
          ),
          points: 6,
          method: PRACTICE,
        },
        {
          code: 'CAK4',
          names: text('Pekerja rentan yang dilindungi', 'Vulnerable workers protected'),
          guidance: text(
            'Lihat jumlah, sasaran, dan sumber dananya (APBD, DBH, CSR).',
            'See how many, who they are and which fund pays (regional budget, revenue sharing, CSR).',
          ),
          points: 5,
          method: PRACTICE,
        },
        {
          code: 'CAK5',
          names: text('Pertumbuhan dari tahun sebelumnya', 'Growth since the year before'),
          guidance: text(
            'Bandingkan cakupan akhir periode dengan akhir tahun sebelumnya.',
            'Compare coverage at the end of the period with the end of the year before.',
          ),
          points: 3,
          method: PRACTICE,
        },
      ],
    },
    INNOVATION_ASPECT,
    interviewAspect(REGION_PRESENTERS),
  ],
};

/** Village and ward governments. Points as in default-rubrics.json, DESA. */
export const VILLAGE_RUBRIC: RubricSource = {
  code: 'DESA',
  names: text('Pemerintah Desa/Kelurahan', 'Village and ward governments'),
  gates: [],
  aspects: [
    regulation([
      answer('PERDES', 100, 'Peraturan Desa', 'Village regulation'),
      answer('PERKADES', 75, 'Peraturan Kepala Desa', 'Regulation of the village head'),
      answer('SK', 50, 'Keputusan Kepala Desa/Lurah', 'Decree of the village head'),
      answer('MOU', 25, 'Nota kesepahaman', 'Memorandum of understanding'),
      answer('BELUM_ADA', 0, 'Belum ada', 'None yet'),
    ]),
    {
      code: 'CAK',
      names: text('Cakupan kepesertaan (coverage)', 'Coverage'),
      criteria: [
        {
          code: 'CAK1',
          names: text('Persentase cakupan pekerja desa per 31 Desember', 'Coverage of village workers on 31 December'),
          guidance: text(
            'Pekerja desa terlindungi dibagi pekerja desa dalam lingkup, menurut data BPJS Ketenagakerjaan.',
            'Village workers covered divided by those in scope, by data of BPJS Ketenagakerjaan.',
          ),
          points: 15,
          method: PERCENT,
        },
        {
          code: 'CAK2',
          names: text(
            'Perangkat desa, BPD, RT/RW, kader',
            'Village officers, council, neighbourhood heads, volunteers',
          ),
          guidance: text(
            'Berapa bagian dari mereka yang sudah didaftarkan, dan dari mana iurannya?',
            'What share of them is registered, and where do the contributions come from?',
          ),
          points: 10,
          method: PRACTICE,
        },
        {
          code: 'CAK3',
          names: text('Pekerja informal/rentan yang didaftarkan', 'Informal and vulnerable workers registered'),
          guidance: text(
            'Lihat jumlah, sasaran, dan sumber dananya (APBDes, gotong royong, CSR).',
            'See how many, who they are and which fund pays (village budget, mutual help, CSR).',
          ),
          points: 10,
          method: PRACTICE,
        },
      ],
    },
    INNOVATION_ASPECT,
    interviewAspect(VILLAGE_PRESENTERS),
  ],
};
