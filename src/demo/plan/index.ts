import { nationalContests, provincialContests } from './contests.js';
import { type PlannedContest } from './contest.js';
import { drawContest } from './draw.js';

export * from './contest.js';
export { expectResult } from './scoring.js';

/** Everything that the demo will enter, drawn once: the province first, then the nation. The same every time. */
export const planDemo = (): PlannedContest[] => [...provincialContests(), ...nationalContests()].map(drawContest);

/** How many rankings the demo publishes. */
export const plannedRankings = (): number => provincialContests().length + nationalContests().length;
