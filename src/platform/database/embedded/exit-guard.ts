/** What still has to be stopped when Node ends without having been asked to. */
const cleanups = new Set<() => void>();

/** Runs `cleanup` (synchronous, best effort) should this process exit. Answers the function that calls it off. */
export function onProcessExit(cleanup: () => void): () => void {
  if (cleanups.size === 0) process.on('exit', runAll);
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
    if (cleanups.size === 0) process.off('exit', runAll);
  };
}

function runAll(): void {
  for (const cleanup of cleanups) cleanup();
}
