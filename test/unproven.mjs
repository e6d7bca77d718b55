/**
 * Browser stories that are written and have not yet passed on a quiet machine on a copy of the demo. `npm test` names them and
 * leaves them out; `npx jest --testPathIgnorePatterns none test/e2e/web` runs them. The list is to become empty.
 */
export const UNPROVEN = [
  { path: 'test/e2e/web/offline.spec.ts', reason: 'failed on a loaded machine: marks given in quick succession' },
  { path: 'test/e2e/web/evaluator.spec.ts', reason: 'never run to its end' },
  { path: 'test/e2e/web/judging.spec.ts', reason: 'three of ten tests never run' },
  { path: 'test/e2e/web/publication.spec.ts', reason: 'passed against a server of its own, not on a copy of the demo' },
  { path: 'test/e2e/web/sweep.spec.ts', reason: 'too slow on a loaded machine to have been run to its end' },
  { path: 'test/e2e/web/story.spec.ts', reason: 'nine of ten acts passed; never the whole in one run' },
  { path: 'test/e2e/web/oversight.spec.ts', reason: 'never run' },
  { path: 'test/e2e/web/administration.spec.ts', reason: 'never run' },
];
