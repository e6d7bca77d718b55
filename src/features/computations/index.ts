export { canAuditRanking, canOverseeRanking, canRunRanking, canSeeOutcome } from './computation.policy.js';
export { computationsMessages } from './computations.messages.js';
export { Rank } from './computations.dto.js';
export { ComputationsModule } from './computations.module.js';
export { interviewStages, nomineesOf, type NomineeName } from './computations.queries.js';
export { type Hindrance, hindrancesOf, toFault } from './hindrance.js';
export { type Computation, RankingComputations, type RankingScene } from './ranking-computations.js';
