import { type WrittenTable } from '../tables/written-table.js';
import { type ShadowComparison } from './compare.js';
import { HYPOTHESIS_MESSAGES } from './hypothesis-messages.js';

const KINDS = { different: 'berbeda', rounding: 'pembulatan' } as const;

/** A comparison as sheets of a workbook: every difference, and the summary beside it. */
export function comparisonTables(comparison: ShadowComparison): WrittenTable[] {
  return [differencesTable(comparison), summaryTable(comparison)];
}

/** Every difference, a row each; nominees that only one side knows at the end. */
export function differencesTable({ differences, unclaimed, unmarked }: ShadowComparison): WrittenTable {
  const head = ['calon', 'butir', 'jenis', 'menurut hasil', 'menurut aturan', 'selisih (eksak)', 'nilai (eksak)'];
  const rows = differences.map((d) => [
    d.nominee,
    d.field,
    KINDS[d.kind],
    { decimal: d.claimed },
    d.computed === null ? null : { decimal: d.computed },
    d.delta,
    d.exact,
  ]);
  return {
    name: 'Perbedaan',
    places: 2,
    widths: [28, 12, 12, 14, 14, 18, 18],
    rows: [
      head,
      ...rows,
      ...unclaimed.map((id) => [id, null, 'tidak ada di hasil']),
      ...unmarked.map((id) => [id, null, 'tidak ada nilainya']),
    ],
  };
}

function summaryTable({
  agrees,
  nominees,
  compared,
  differences,
  explanations,
  ignored,
}: ShadowComparison): WrittenTable {
  const different = differences.filter(({ kind }) => kind === 'different').length;
  return {
    name: 'Ringkasan',
    widths: [36, 80],
    rows: [
      ['butir', 'isi'],
      ['hasil sama', agrees ? 'ya' : 'tidak'],
      ['calon yang dibandingkan', nominees],
      ['angka yang dibandingkan', compared],
      ['angka yang berbeda', different],
      ...explanations.map((code) => ['penjelasan yang cocok seluruhnya', HYPOTHESIS_MESSAGES[code].id]),
      ...ignored.map((heading) => ['kolom yang tidak dibandingkan', heading]),
    ],
  };
}
