import TestSequencer from '@jest/test-sequencer';

const LONGEST = ['test/e2e/web/sweep', 'test/e2e/web/'];

/** The browser stories take minutes and the rest seconds: they begin first, so that no core waits for the last of them. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const weight = ({ path }) => LONGEST.filter((part) => path.includes(part)).length;
    return super.sort(tests).toSorted((a, b) => weight(b) - weight(a));
  }
}
