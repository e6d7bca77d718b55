/** What a file of tables may be at most. */
export interface TableLimits {
  readonly bytes: number;
  /** All that a workbook unpacks to, by its own word; the reader refuses an entry that unpacks to more than it declared. */
  readonly unpackedBytes: number;
  readonly sheets: number;
  /** Rows of all tables together, headings included. */
  readonly rows: number;
}

const MEGABYTE = 1024 * 1024;

/** For the command line, where the person who runs it owns the machine. */
export const FILE_LIMITS: TableLimits = {
  bytes: 256 * MEGABYTE,
  unpackedBytes: 1024 * MEGABYTE,
  sheets: 60,
  rows: 2_000_000,
};

/** Whole megabytes, for a message. */
export const megabytes = (bytes: number): number => Math.floor(bytes / MEGABYTE);
