import { LIMITS } from '../limits.js';
import { type CellValue, type Spot } from './table.js';
import { type TableFaults } from './table-faults.js';

const PLAIN = /^-?\d+(?:[.,]\d+)?$/;
const PERHAPS_THOUSANDS = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** A spreadsheet keeps binary doubles and shows at most so many digits of them. */
const SHOWN_DIGITS = 15;

/**
 * A double of a workbook as the decimal that people see: 33.299999999999997 is 33.3. Digits only, never an exponent; text such as
 * "Infinity" for what is no number.
 */
function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const text = String(Number(value.toPrecision(SHOWN_DIGITS)));
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const sign = value < 0 ? '-' : '';
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}

/**
 * Reads the numbers of one set of tables: comma or point as the decimal mark. A number such as 1.234 is a fault where the same
 * tables use the other mark for decimals, because there it may mean thousands.
 */
export class DecimalReader {
  private readonly used = { ',': false, '.': false };
  private readonly doubtful: Record<',' | '.', { text: string; spot: Spot }[]> = { ',': [], '.': [] };

  /** The number in canonical form, or what was written when it is none, so that the parser tells what is wrong with it. */
  read(value: CellValue, spot: Spot): unknown {
    if (typeof value === 'number') return plainDecimal(value);
    if (typeof value !== 'string') return value;
    const text = value.trim();
    if (!PLAIN.test(text)) return text;
    const mark = text.includes(',') ? ',' : text.includes('.') ? '.' : null;
    if (mark === null) return text;
    if (!PERHAPS_THOUSANDS.test(text)) this.used[mark] = true;
    else if (this.doubtful[mark].length < LIMITS.faults) this.doubtful[mark].push({ text, spot });
    return mark === ',' ? text.replace(',', '.') : text;
  }

  /** To be called when all numbers were read. */
  refuseDoubtful(faults: TableFaults): void {
    const commas = this.used['.'] ? this.doubtful[','] : [];
    const points = this.used[','] ? this.doubtful['.'] : [];
    for (const { text, spot } of [...commas, ...points]) {
      faults.add(spot, 'number.thousands', { value: JSON.stringify(text) });
    }
  }
}
