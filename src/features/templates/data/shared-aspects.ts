import { type AspectSource, INNOVATION, INTERVIEW, type Presenter, text } from './rubric-source.js';

/** Innovation of a government: newness, use, spread. */
export const INNOVATION_ASPECT: AspectSource = {
  code: 'INO',
  names: text('Inovasi', 'Innovation'),
  criteria: [
    {
      code: 'INO1',
      names: text('Kebaruan', 'Novelty'),
      guidance: text(
        'Apa yang baru dibandingkan dengan praktik yang lazim dan dengan tahun sebelumnya?',
        'What is new compared with usual practice and with the year before?',
      ),
      points: 8,
      method: INNOVATION,
    },
    {
      code: 'INO2',
      names: text('Kemanfaatan/dampak', 'Usefulness and impact'),
      guidance: text(
        'Berapa banyak pekerja yang terlindungi karena inovasi ini, dan dari mana angkanya?',
        'How many workers are protected because of it, and where does the figure come from?',
      ),
      points: 7,
      method: INNOVATION,
    },
    {
      code: 'INO3',
      names: text('Replikasi dan kolaborasi', 'Replication and collaboration'),
      guidance: text(
        'Siapa yang ikut menjalankan, dan siapa yang sudah menirunya?',
        'Who carries it together, and who has already copied it?',
      ),
      points: 5,
      method: INNOVATION,
    },
  ],
};

/** The interview: who came, what they know, what lasts, how it was presented. */
export const interviewAspect = (presenters: readonly Presenter[]): AspectSource => ({
  code: 'WAW',
  names: text('Pemahaman (wawancara)', 'Understanding (interview)'),
  criteria: [
    {
      code: 'WAW1',
      names: text('Kehadiran dan komitmen pimpinan', 'Presence and commitment of the leader'),
      guidance: text(
        'Lihat siapa yang memaparkan; dalam rentangnya, nilai kesungguhan komitmen yang disampaikan.',
        'See who presents; within that band, mark how firm the commitment is.',
      ),
      points: 8,
      method: { by: 'presenter', presenters },
    },
    {
      code: 'WAW2',
      names: text('Penguasaan materi dan tanya jawab', 'Command of the subject and answers'),
      guidance: text(
        'Apakah jawaban tepat, didukung angka, dan sesuai dengan berkas?',
        'Are answers to the point, supported by figures and in line with the file?',
      ),
      points: 10,
      method: INTERVIEW,
    },
    {
      code: 'WAW3',
      names: text('Rencana dan keberlanjutan program', 'Plans and continuity of the programme'),
      guidance: text(
        'Adakah sasaran, anggaran, dan penanggung jawab untuk tahun-tahun berikutnya?',
        'Are there targets, a budget and someone responsible for the years ahead?',
      ),
      points: 5,
      method: INTERVIEW,
    },
    {
      code: 'WAW4',
      names: text('Kualitas penyajian', 'Quality of the presentation'),
      guidance: text(
        'Apakah paparan runtut, jelas, dan tepat waktu?',
        'Is the presentation orderly, clear and on time?',
      ),
      points: 2,
      method: INTERVIEW,
    },
  ],
});

const presenter = (points: number, id: string, en: string): Presenter => ({ names: text(id, en), points });

/** Somebody else came; nobody came. The same on every scale. */
const OTHERS: readonly Presenter[] = [
  presenter(20, 'Lainnya', 'Somebody else'),
  presenter(0, 'Tidak hadir', 'Nobody came'),
];

export const REGION_PRESENTERS: readonly Presenter[] = [
  presenter(100, 'Kepala daerah', 'Head of region'),
  presenter(80, 'Wakil kepala daerah', 'Deputy head of region'),
  presenter(60, 'Sekretaris daerah', 'Regional secretary'),
  presenter(40, 'Kepala perangkat daerah', 'Head of a regional office'),
  ...OTHERS,
];

export const VILLAGE_PRESENTERS: readonly Presenter[] = [
  presenter(100, 'Kepala desa/lurah', 'Village head'),
  presenter(80, 'Sekretaris desa/lurah', 'Village secretary'),
  presenter(60, 'Ketua BPD/LPM', 'Chair of the village council'),
  presenter(40, 'Perangkat lain', 'Another village officer'),
  ...OTHERS,
];

export const COMPANY_PRESENTERS: readonly Presenter[] = [
  presenter(100, 'Direktur utama/CEO/rektor', 'President director, CEO or rector'),
  presenter(80, 'Direktur', 'Director'),
  presenter(60, 'Manajer/kepala bagian', 'Manager or head of division'),
  presenter(40, 'Staf senior', 'Senior staff'),
  ...OTHERS,
];

export const UMKM_PRESENTERS: readonly Presenter[] = [
  presenter(100, 'Pemilik', 'Owner'),
  presenter(80, 'Pengelola', 'Manager'),
  presenter(60, 'Penanggung jawab', 'Person in charge'),
  presenter(40, 'Karyawan', 'Employee'),
  ...OTHERS,
];
