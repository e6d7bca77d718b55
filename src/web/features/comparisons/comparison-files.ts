/** The files of a comparison, by the part of the form they are sent in. */
export const FILE_PARTS = ['rule', 'marks', 'claimed'] as const;
export type FilePart = (typeof FILE_PARTS)[number];

export type ComparisonFiles = Readonly<Partial<Record<FilePart, File>>>;

/** What the server takes of each. */
export const MOST_BYTES = 10 * 1024 * 1024;

export const ACCEPTED: Readonly<Record<FilePart, string>> = {
  rule: '.json,application/json',
  marks: '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  claimed: '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** All three, or null while one is missing or too large to be sent. */
export function readyFiles(files: ComparisonFiles): Readonly<Record<FilePart, File>> | null {
  const { rule, marks, claimed } = files;
  if (!rule || !marks || !claimed) return null;
  return [rule, marks, claimed].every(({ size }) => size <= MOST_BYTES) ? { rule, marks, claimed } : null;
}

/** Where a fault lies: `marks/DESK/C7` is cell C7 on the sheet DESK of the marks. */
export interface FaultPlace {
  readonly part: FilePart | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** A place in the rule, which has no sheets. */
  readonly path: string | null;
}

const CELL = /^[A-Z]{0,3}\d*$/;

export function faultPlace(field: string): FaultPlace {
  const [first = '', ...rest] = field.split('/');
  const part = FILE_PARTS.find((one) => one === first) ?? null;
  const nowhere = { part, sheet: null, cell: null, path: null };
  if (part === null || rest.length === 0) return part === null ? { ...nowhere, path: field } : nowhere;
  if (part === 'rule') return { ...nowhere, path: rest.join('/') };
  const last = rest.at(-1) ?? '';
  const hasCell = CELL.test(last) && /\d|^[A-Z]+$/.test(last) && (rest.length > 1 || /\d/.test(last));
  const sheet = hasCell ? rest.slice(0, -1).join('/') : rest.join('/');
  return { ...nowhere, sheet: sheet === '' ? null : sheet, cell: hasCell ? last : null };
}
