import { type Schemas } from '../../api/client.js';

type Category = Pick<Schemas['CategoryView'], 'level' | 'shortlistQuota'>;
type Stage = Pick<Schemas['StageView'], 'level' | 'kind'>;

/** Whether a category cuts down who goes on to an interview. */
export const usesShortlist = ({ level, shortlistQuota }: Category, stages: readonly Stage[]): boolean =>
  shortlistQuota !== null && stages.some((stage) => stage.level === level && stage.kind === 'interview');

/** Whether there is a shortlist to read: while undecided its state says so, and nothing was sealed without one that is used. */
export const hasShortlist = (
  state: Schemas['RankingView']['state'],
  category: Category,
  stages: readonly Stage[],
): boolean => state !== 'open' && (state === 'shortlisted' || usesShortlist(category, stages));
