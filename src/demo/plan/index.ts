import { nationalContests, provincialContests } from './contests.js';
import { type PlannedContest } from './contest.js';
import { drawContest } from './draw.js';
import { runningContests } from './running.js';

export * from './contest.js';
export { expectResult } from './scoring.js';

/** Everything that the edition which is over will enter, drawn once: the province first, then the nation. The same every time. */
export const planDemo = (): PlannedContest[] => [...provincialContests(), ...nationalContests()].map(drawContest);

/** Everything that the edition which is running will enter. The same every time. */
export const planRunning = (): PlannedContest[] => runningContests().map(drawContest);
