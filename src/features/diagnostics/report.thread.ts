import { parentPort, workerData } from 'node:worker_threads';

import { type ReportOrder, writeReport } from './report-document.js';

// The thread in which a report is computed; `Workers` starts it.
parentPort?.postMessage(writeReport(workerData as ReportOrder));
