import cliProgress from 'cli-progress';

/** Work shorter than this shows no bar. */
const WORTH_A_BAR_MS = 1_000;

/** A bar on standard error, drawn on a terminal only, and only once the work has taken a second. */
export class Progress {
  private readonly bar: cliProgress.SingleBar;
  private readonly started = performance.now();
  private isDrawn = false;

  constructor(
    private readonly total: number,
    what: string,
  ) {
    this.bar = new cliProgress.SingleBar({
      format: `{bar} {percentage}% ${what}`,
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr,
    });
  }

  /** How much of the total is done by now. */
  update(done: number): void {
    if (!process.stderr.isTTY) return;
    if (!this.isDrawn && performance.now() - this.started > WORTH_A_BAR_MS) {
      this.bar.start(this.total, done);
      this.isDrawn = true;
    }
    if (this.isDrawn) this.bar.update(Math.min(done, this.total));
  }

  stop(): void {
    if (this.isDrawn) this.bar.stop();
  }
}
