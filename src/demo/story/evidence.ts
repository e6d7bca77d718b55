import { type DemoEdition } from '../editions.js';
import { writePdf } from '../files/pdf.js';
import { writePng } from '../files/png.js';
import { type Entry, type PlannedContest, type PlannedFigure } from '../plan/index.js';
import { fileOf } from './story.js';

/** A file to upload, with what tells it from the others of its nomination. */
interface EvidenceFile {
  readonly key: string;
  readonly body: FormData;
}

/** Evidence for every figure that is filled in, and a picture from each business: the real documents were never published. */
export function evidenceOf(demo: DemoEdition, contest: PlannedContest, entry: Entry): EvidenceFile[] {
  const figures = entry.figures.slice(0, fileOf(entry).filled);
  if (demo.evidence === 'text') return figures.map((figure) => textFile(entry, figure));
  const hasPicture = entry.candidate.sizeClassCode !== null && fileOf(entry).state !== 'draft';
  return [
    ...figures.map((figure) => document(demo, contest, entry, figure)),
    ...(hasPicture ? [picture(contest, entry)] : []),
  ];
}

const file = (criterion: string, content: string | Buffer, type: string, name: string): EvidenceFile => {
  const body = new FormData();
  body.append('criterion', criterion);
  body.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }), name);
  return { key: `/${criterion}`, body };
};

/** One line of text that says what it is. */
function textFile({ candidate }: Entry, { criterion, value, source }: PlannedFigure): EvidenceFile {
  const text = `Bukti contoh (sintetis) untuk demo.\n${candidate.name}\n${criterion}: ${value}\n${source}\n`;
  return file(criterion, text, 'text/plain', `bukti-contoh-${criterion.toLowerCase()}.txt`);
}

/** Two pages: what is claimed, and an attachment to turn to. */
function document(demo: DemoEdition, { rubric }: PlannedContest, { candidate }: Entry, figure: PlannedFigure) {
  const criteria = rubric.stages.flatMap(({ aspects }) => aspects.flatMap((aspect) => aspect.criteria));
  const criterion = criteria.find(({ code }) => code === figure.criterion);
  const unit = criterion?.unit ?? '';
  const value = criterion?.levels?.find(({ code }) => code === figure.value)?.names.id;
  const content = writePdf(`CONTOH (SINTETIS) - ${demo.names.id}`, [
    [
      { text: 'Bukti pendukung (sintetis)', isHeading: true },
      { text: `Nomine: ${candidate.name}` },
      { text: `Kriteria: ${figure.criterion}, ${criterion?.names.id ?? ''}` },
      { text: `Nilai yang diklaim: ${value ?? figure.value.replace('.', ',')}${unit}` },
      { text: `Akhir periode penilaian: ${demo.periodEnd}` },
      { text: figure.source },
      { text: 'Berkas ini dibuat oleh demo. Bukan dokumen resmi siapa pun.' },
    ],
    [
      { text: 'Lampiran (sintetis)', isHeading: true },
      { text: 'Halaman kedua, agar pratinjau dapat dibalik.' },
      { text: 'Tidak ada tanda tangan, nama orang, atau data nyata di sini.' },
    ],
  ]);
  return file(
    figure.criterion,
    content,
    'application/pdf',
    `bukti-${figure.criterion.toLowerCase()}-contoh-sintetis.pdf`,
  );
}

/** A picture for the last criterion that is marked at the desk. */
function picture({ rubric, entries }: PlannedContest, entry: Entry): EvidenceFile {
  const criterion = rubric.stages
    .find(({ kind }) => kind === 'rubric')
    ?.aspects.at(-1)
    ?.criteria.at(-1);
  const content = writePng(entries.indexOf(entry));
  return file(criterion?.code ?? '', content, 'image/png', 'dokumentasi-contoh-sintetis.png');
}
