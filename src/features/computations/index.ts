export { canOverseeRanking, canRunRanking, canSeeOutcome } from './computation.policy.js';
export { Rank } from './computations.dto.js';
export { ComputationsModule } from './computations.module.js';
export { interviewStages, type NomineeName, nomineesOf } from './computations.queries.js';
export { hindrancesOf, toFault } from './hindrance.js';
export { type Computation, RankingComputations } from './ranking-computations.js';
