import { type LevelDescriptor, type Names, type Prose } from '../../rubric-format/index.js';
import { type DescriptorSet, type Presenter, text } from './rubric-source.js';

// Five bands after the Baldrige scoring guide, its two lowest joined (scoring.md 1.3); marks are whole points.
const BANDS = [
  ['0', '29'],
  ['30', '49'],
  ['50', '69'],
  ['70', '89'],
  ['90', '100'],
] as const;

const LEVEL_NAMES: readonly Names[] = [
  text('Awal', 'Beginning'),
  text('Berkembang', 'Developing'),
  text('Memadai', 'Established'),
  text('Baik', 'Strong'),
  text('Teladan', 'Exemplary'),
];

const DESCRIPTIONS: Readonly<Record<DescriptorSet, readonly Prose[]>> = {
  practice: [
    text('Belum ada bukti, atau baru berupa niat.', 'No evidence, or an intention only.'),
    text('Sudah dimulai di sebagian kecil sasaran; bukti belum lengkap.', 'Begun for a small part; evidence has gaps.'),
    text(
      'Berjalan di sebagian besar sasaran dengan bukti yang dapat diperiksa.',
      'Works for most, with evidence that can be checked.',
    ),
    text(
      'Berjalan menyeluruh, terukur, dan membaik dari tahun ke tahun.',
      'Works throughout, is measured and improves year by year.',
    ),
    text(
      'Menyeluruh, berkelanjutan, dan menjadi rujukan bagi pihak lain.',
      'Throughout, lasting, and a reference for others.',
    ),
  ],
  innovation: [
    text('Belum ada yang baru, atau baru berupa gagasan.', 'Nothing new, or an idea only.'),
    text('Uji coba terbatas; manfaat belum terukur.', 'A limited trial; its use is not measured yet.'),
    text('Sudah diterapkan dengan manfaat yang terukur.', 'In use, with a measured benefit.'),
    text(
      'Diterapkan luas, berdampak nyata, dan didukung pihak lain.',
      'In wide use, with a clear effect and partners.',
    ),
    text('Terobosan yang sudah ditiru daerah atau perusahaan lain.', 'A breakthrough that others have already copied.'),
  ],
  interview: [
    text(
      'Tidak menjawab, atau jawaban bertentangan dengan berkas.',
      'No answers, or answers that contradict the file.',
    ),
    text('Jawaban umum, tanpa angka atau contoh.', 'General answers without figures or examples.'),
    text('Jawaban tepat dan sesuai dengan berkas.', 'Answers to the point and in line with the file.'),
    text('Jawaban tepat, didukung angka dan contoh.', 'Answers to the point, supported by figures and examples.'),
    text(
      'Penguasaan penuh; menjelaskan hasil, hambatan, dan langkah berikutnya.',
      'Full command: explains results, obstacles and next steps.',
    ),
  ],
};

/** The five levels of a set, with the bands of marks that they stand for. */
export const descriptorsOf = (set: DescriptorSet): LevelDescriptor[] =>
  BANDS.map(([from, to], index) => ({
    level: index + 1,
    names: LEVEL_NAMES[index] ?? text('', ''),
    from,
    to,
    description: DESCRIPTIONS[set][index] ?? text('', ''),
  }));

/** One level for each presenter: its band ends at the points of the presenter and begins after the one below. */
export const presenterDescriptors = (presenters: readonly Presenter[]): LevelDescriptor[] =>
  presenters.toReversed().map(({ names, points }, index, all) => ({
    level: index + 1,
    names,
    from: String(index === 0 ? 0 : (all[index - 1]?.points ?? 0) + 1),
    to: String(points),
    description:
      points === 0
        ? text('Tidak ada yang hadir: nilai 0.', 'Nobody came: the mark is 0.')
        : text(
            `Dipaparkan oleh: ${names.id}. Nilai tertinggi ${String(points)}.`,
            `Presented by: ${names.en}. The highest mark is ${String(points)}.`,
          ),
  }));
