import { type CellValue, textOf } from './table.js';

/** How people write that a gate was passed or failed. */
const PASSED = /^(ya|lulus|benar|true|yes|pass(ed)?|y|1|✓)$/i;
const FAILED = /^(tidak|gugur|salah|false|no|fail(ed)?|t|n|0|✗)$/i;
const PENDING = /^(tunda|ditunda|menunggu|pending)$/i;
const MISSING = /^(kosong|tidak ada|missing)$/i;
const NOT_APPLICABLE = /^(n\/?a|tb|tidak berlaku|not applicable)$/i;
const ABSENT = /^(absen|tidak hadir|absent)$/i;
const RECUSED = /^(berhalangan|mundur|recused?|benturan kepentingan)$/i;

/** true, false, null when blank or pending; else what was written, for a fault. */
export function gateWord(value: CellValue): unknown {
  const text = textOf(value);
  if (PASSED.test(text)) return true;
  if (FAILED.test(text)) return false;
  return text === '' || PENDING.test(text) ? null : value;
}

/** What stands in the place of a figure; undefined when the cell holds a figure. */
export function figureWord(value: CellValue): null | { state: 'missing' | 'pending' } | undefined {
  const text = textOf(value);
  if (NOT_APPLICABLE.test(text)) return null;
  if (PENDING.test(text)) return { state: 'pending' };
  return text === '' || MISSING.test(text) ? { state: 'missing' } : undefined;
}

/** What a cell says about an evaluator who gave no marks; undefined when it says nothing of the kind. */
export function absenceWord(value: CellValue): 'absent' | 'recused' | undefined {
  const text = textOf(value);
  if (ABSENT.test(text)) return 'absent';
  return RECUSED.test(text) ? 'recused' : undefined;
}
