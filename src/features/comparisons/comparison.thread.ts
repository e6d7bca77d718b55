import { parentPort, workerData } from 'node:worker_threads';

import { compareFiles, type ComparisonFiles } from './comparison-files.js';

// The thread in which files from outside are unpacked, read and compared; `Workers` starts it and ends it when it takes too long.
parentPort?.postMessage(await compareFiles(workerData as ComparisonFiles));
