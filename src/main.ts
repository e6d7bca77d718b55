import { runServer } from './server/run-server.js';

await runServer(process.env);
