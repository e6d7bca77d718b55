import { importTypeScript } from './import-typescript.mjs';
import type * as TestCluster from './test-cluster.js';

/** Once per run, after the last test. */
export default async function globalTeardown(): Promise<void> {
  const { stopTestCluster } = (await importTypeScript('test-cluster.ts')) as typeof TestCluster;
  await stopTestCluster();
}
