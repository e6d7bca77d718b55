import { faultText } from '../core/scoring/index.js';
import { placeText, type TableFault } from '../core/scoring/tables/index.js';
import { BadFiles } from './problem-file.js';

const BAD_INPUT = 2;

/**
 * Runs a command that reads files. Their faults go to standard error, a line each, Indonesian first and then English, and the
 * command ends with exit code 2.
 */
export async function tellFaults(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BadFiles)) throw error;
    process.stderr.write(error.faults.map((fault) => `${lineOf(fault)}\n`).join(''));
    process.exitCode = BAD_INPUT;
  }
}

function lineOf(fault: TableFault): string {
  const [id, en] = [faultText(fault, 'id'), faultText(fault, 'en')];
  const { cell, path } = fault;
  if (cell.row === undefined && cell.sheet === undefined) {
    return `${[cell.file, path].filter(Boolean).join(' ') || '/'}: ${id} / ${en} [${fault.code}]`;
  }
  return `${placeText(cell, 'id')}: ${id} / ${placeText({ ...cell, file: '' }, 'en').replace(/^, /, '')}: ${en} [${fault.code}]`;
}
