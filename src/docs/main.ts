import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { createApplication } from '../app.js';
import { loadConfig } from '../platform/config/config.js';
import { generateSigningKey } from '../platform/config/signing-key.js';
import { createDocument } from '../platform/openapi/document.js';
import { Clock } from '../platform/time/clock.js';
import { accessMatrix } from './access-matrix.js';
import { configurationTable } from './configuration-table.js';
import { errorCatalogue } from './error-catalogue.js';
import { lifecycleDiagrams } from './lifecycle-diagrams.js';

// The document is drawn from the controllers alone: nothing connects, nothing listens.
const NOWHERE = { host: '127.0.0.1', port: 1, user: 'docs', password: '', database: 'docs' };

/** Every generated page by its path. */
async function drawPages(): Promise<Map<string, string>> {
  const config = loadConfig({
    NODE_ENV: 'test',
    TOKEN_SECRET: 'x'.repeat(32),
    SIGNING_KEY: generateSigningKey(),
    LOG_LEVEL: 'silent',
  });
  const app = await createApplication({ config, connection: NOWHERE, clock: new Clock() });
  const document = createDocument(app);
  return new Map([
    ['docs/api/openapi.json', `${JSON.stringify(document, null, 2)}\n`],
    ['docs/generated/access.md', accessMatrix(document)],
    ['docs/generated/errors.md', errorCatalogue(document)],
    ['docs/generated/configuration.md', configurationTable()],
    ['docs/generated/lifecycles.md', lifecycleDiagrams()],
  ]);
}

/** Writes the pages, or with `--check` only says which of them no longer tell the truth (exit 1). */
async function main(onlyCheck: boolean): Promise<void> {
  const stale: string[] = [];
  for (const [path, text] of await drawPages()) {
    const current = await readFile(path, 'utf8').catch(() => '');
    if (current === text) continue;
    stale.push(path);
    if (onlyCheck) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  if (onlyCheck && stale.length > 0) {
    process.stderr.write(`Not current (run npm run docs): ${stale.join(', ')}\n`);
    process.exitCode = 1;
  }
}

await main(process.argv.includes('--check'));
