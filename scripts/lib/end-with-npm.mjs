const LOOK_EVERY_MS = 250;

/** npm does not pass SIGTERM on: told to stop, it dies and would leave the server running. So when npm is gone, we stop too. */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  timer.unref();
}
