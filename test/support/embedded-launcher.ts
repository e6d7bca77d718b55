import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { SURVIVES_A_KILL } from './embedded-fixture.js';

/**
 * A process of its own that starts the embedded database, says so in one line of JSON and stays, or ends the way the second
 * argument says: `fail` throws an error that nobody catches.
 */
const [dataDir = '', ending] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ dataDir, ...SURVIVES_A_KILL });
console.log(JSON.stringify({ pid: server.pid }));
if (ending === 'fail') throw new Error('on purpose');
process.stdin.resume();
