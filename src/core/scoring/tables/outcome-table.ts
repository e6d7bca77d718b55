import { type NomineeOutcome, type Outcome, type StageOutcome } from '../outcome.js';
import { type WrittenCell, type WrittenTable } from './written-table.js';

/** Headings of the columns before those of the stages; the same that claimed results are read by. */
const HEADINGS = [
  'peringkat',
  'calon',
  'nilai akhir',
  'status',
  'diputuskan oleh',
  'selisih ke bawah',
  'tahap tercapai',
  'syarat gagal',
  'dasar (eksak)',
  'penyesuaian (eksak)',
  'nilai akhir (eksak)',
] as const;

/** The published table of an outcome: a row for each nominee by rank, numbers as numbers, the exact values beside them as text. */
export function outcomeTable({ results }: Pick<Outcome, 'results'>): WrittenTable {
  const codes = [...new Set(results.flatMap(({ stages }) => Object.keys(stages)))];
  const places = results.map(({ final }) => final?.split('.')[1]?.length ?? 0).reduce((a, b) => Math.max(a, b), 0);
  return {
    name: 'Hasil',
    places,
    widths: [10, 28, 12, 12, 14, 14, 14, 20, 16, 16, 16, ...codes.flatMap(() => [12, 16])],
    rows: [
      [...HEADINGS, ...codes.flatMap((code) => [code, `${code} (eksak)`])],
      ...results.map((result) => [...common(result), ...codes.flatMap((code) => stageCells(result.stages[code]))]),
    ],
  };
}

function common(result: NomineeOutcome): WrittenCell[] {
  return [
    result.rank,
    result.id,
    decimal(result.final),
    result.status,
    result.decidedBy,
    decimal(result.marginToNext),
    result.stageReached,
    result.failedGates.join(', '),
    result.base,
    result.adjustment,
    result.finalExact,
  ];
}

function stageCells(stage: StageOutcome | undefined): WrittenCell[] {
  return [decimal(stage?.rounded ?? null), stage?.exact ?? null];
}

const decimal = (text: string | null): WrittenCell => (text === null ? null : { decimal: text });
