import { importTypeScript } from './import-typescript.mjs';
import type * as TestCluster from './test-cluster.js';

/** Once per run, before the workers start. Jest compiles this file to CommonJS, so the work is done in a real module. */
export default async function globalSetup(): Promise<void> {
  const { startTestCluster } = (await importTypeScript('test-cluster.ts')) as typeof TestCluster;
  await startTestCluster();
}
