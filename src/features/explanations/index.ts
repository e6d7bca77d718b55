export { ExplanationsModule } from './explanations.module.js';
export { OverseenRankings, type RankingProblem } from './overseen-rankings.js';
