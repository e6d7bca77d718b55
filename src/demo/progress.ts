import cliProgress from 'cli-progress';

import { type Act, type Story } from './story/story.js';

const SECOND_MS = 1000;

/** Where the story is shown. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Tells one act and shows how far it is: a bar on a terminal, one line at the end everywhere else. */
export async function tellAct(act: Act, story: Story, screen: Screen & NodeJS.WritableStream): Promise<void> {
  const startedAt = performance.now();
  const bar = new cliProgress.SingleBar({
    format: `  ${act.title.padEnd(32)} {bar} {value}/{total}`,
    clearOnComplete: true,
    stopOnComplete: false,
    hideCursor: true,
    stream: screen,
  });
  let steps = 0;
  try {
    await act.tell(story, {
      expect: (count) => {
        steps = count;
        bar.start(count, 0);
      },
      step: () => {
        bar.increment();
      },
    });
  } finally {
    bar.stop();
  }
  const seconds = ((performance.now() - startedAt) / SECOND_MS).toFixed(1);
  screen.write(`  ${act.title}: ${String(steps)} in ${seconds} s\n`);
}
