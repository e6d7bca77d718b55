import { everyItem, type Rule, type RubricStage, type Stage } from '../rule.js';
import { FIELD_TITLES, FIELDS } from './entry.js';
import { indicatorsOf, NOMINEES, sheetNameOf } from './wide-tables.js';
import { type AllowedValues, type WrittenCell, type WrittenTable } from './written-table.js';

const GUIDE: readonly string[] = [
  'Cara mengisi / How to fill this in',
  'Satu calon satu baris di lembar "Calon". / One row for each nominee on the sheet "Calon".',
  'Satu penilai satu baris per calon di lembar setiap tahap. / One row for each evaluator and nominee on the sheet of each stage.',
  'Koma atau titik desimal diterima; jangan memakai pemisah ribuan. / Comma or point for decimals; no thousands separators.',
  'Syarat: ya, tidak, atau kosong bila belum diputuskan. / Gates: ya (yes), tidak (no), blank while undecided.',
  'Angka kosong dihitung nol; tulislah n/a bila tidak berlaku, tunda bila masih diperiksa. / A blank figure counts zero; n/a where it does not apply, tunda while pending.',
  'Penilai yang tidak hadir: kosongkan nilainya; yang berhalangan: tulislah berhalangan di kolom keadaan. / An absent evaluator: leave the marks blank; a recused one: write berhalangan under keadaan.',
  'Jangan menggabungkan sel dan jangan mengubah judul kolom. / Do not merge cells or change the headings.',
];

const GATE_WORDS = ['ya', 'tidak', 'tunda'];
const STATE_WORDS = ['absen', 'berhalangan'];

/** An empty workbook of marks for a rule: a guide with every code, the table of nominees, and a table for each rubric stage. */
export function marksTemplate(rule: Rule): WrittenTable[] {
  const panels = rule.stages.filter((stage) => stage.kind === 'rubric');
  return [guideTable(rule), nomineesTable(rule), ...panels.map(stageTable)];
}

function guideTable({ stages, gates }: Rule): WrittenTable {
  const codes: WrittenCell[][] = [
    ...gates.map((gate) => ['', gate, 'syarat / gate', '']),
    ...stages.flatMap((stage) => everyItem(stage.items).map((item) => guideRow(stage, item))),
  ];
  const head = ['tahap / stage', 'kode / code', 'uraian / description', 'bobot / weight'];
  return {
    name: 'Petunjuk',
    widths: [18, 28, 60, 16],
    rows: [...GUIDE.map((line) => [line]), [], head, ...codes],
  };
}

function guideRow(stage: Stage, { code, label, weight, kind }: ReturnType<typeof everyItem>[number]): WrittenCell[] {
  const what = kind === 'group' ? 'aspek / aspect' : '';
  return [stage.code, code, label ?? what, weight.toFraction()];
}

function nomineesTable(rule: Rule): WrittenTable {
  const codes = [...rule.gates, ...indicatorsOf(rule).map(({ code }) => code)];
  const fields = FIELDS.map((field) => FIELD_TITLES[field][0] ?? field);
  const gates = rule.gates.map((_, i): AllowedValues => ({ column: 2 + i, values: { words: GATE_WORDS } }));
  return {
    name: NOMINEES[0],
    widths: [24, 32, ...codes.map(() => 14), ...fields.map(() => 16)],
    rows: [['calon', 'nama', ...codes, ...fields]],
    allowed: gates,
  };
}

function stageTable(stage: RubricStage): WrittenTable {
  const { lo, hi } = { lo: stage.scale.lo / 100, hi: stage.scale.hi / 100 };
  const marks = stage.leaves.map((_, i): AllowedValues => ({ column: 2 + i, values: { from: lo, to: hi } }));
  const isLevels = stage.levels !== undefined;
  const state: AllowedValues = { column: 2 + stage.leaves.length, values: { words: STATE_WORDS } };
  return {
    name: sheetNameOf(stage),
    widths: [24, 24, ...stage.leaves.map(() => 12), 16],
    rows: [['calon', 'penilai', ...stage.leaves.map(({ code }) => code), 'keadaan']],
    allowed: [...(isLevels ? [] : marks), state],
  };
}
