import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The texts of the mails to an address that lie in an outbox folder, oldest first. */
export async function mailsIn(folder: string, email: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  const mails = await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      return { text: await readFile(path, 'utf8'), at: (await stat(path)).mtimeMs };
    }),
  );
  return mails
    .filter(({ text }) => text.includes(`To: ${email}`))
    .sort((one, other) => one.at - other.at)
    .map(({ text }) => decode(text));
}

// Quoted-printable: soft line breaks and escaped bytes.
const decode = (mail: string): string =>
  mail.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(parseInt(byte, 16)));
