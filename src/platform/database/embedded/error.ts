/** Why the embedded database cannot be had, in one line a person can act on: it names the folder or file and the way out. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** The system's code of a failed call (`EACCES`, `ENOENT`), or undefined when it is another kind of error. */
export function systemCode(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Turns a refused file operation into one line that names the folder; anything unexpected passes through. */
export function folderError(folder: string, error: unknown): unknown {
  const code = systemCode(error);
  const reason = code === undefined ? undefined : FOLDER_REASONS[code];
  if (reason === undefined) return error;
  return new EmbeddedPostgresError(
    `The embedded database cannot use the folder ${folder}: ${reason} (${String(code)}). Choose another folder, or set DATABASE_URL to use a server of your own.`,
  );
}

const FOLDER_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not change it',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file stands in its place',
  ENOENT: 'it cannot be created',
  ENOSPC: 'the disk is full',
};
