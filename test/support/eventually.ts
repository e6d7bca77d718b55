import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 20;
const WITHIN_MS = 20_000;

/** Waits until the condition holds; throws when it does not within 20 seconds. A condition that throws does not hold yet. */
export async function eventually(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + WITHIN_MS;
  while (!(await holds(condition))) {
    if (performance.now() > deadline) throw new Error(`Not within ${WITHIN_MS / 1000} seconds: ${what}`);
    await pause(EVERY_MS);
  }
}

async function holds(condition: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await condition();
  } catch {
    return false;
  }
}
