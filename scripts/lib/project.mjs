import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Progress goes to stderr: stdout belongs to what was asked for. */
export const say = (line) => console.error(`paritrana: ${line}`);

/** Runs the script. A failure ends it with one line and exit code 1; LOG_LEVEL=debug adds where it came from. */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    say(process.env.LOG_LEVEL === 'debug' ? error.stack : error.message);
    process.exit(1);
  }
}
