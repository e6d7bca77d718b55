import { runServer } from './server/run-server.js';

await runServer(process.env);
// Everything is closed by now; only timers of the job queue would keep the process for another second or two.
process.exit();
