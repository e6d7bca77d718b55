import { queries, type Schemas } from '../../api/client.js';
import { useCalendar, useScene } from '../rankings/use-scene.js';

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

/** The shortlist of the ranking, asked for only where there is one; `isUsed` is undefined while that is not known. */
export function useShortlist() {
  const { ranking, edition, category } = useScene();
  const stages = useCalendar(edition.id).data?.stages;
  const isUsed = stages && usesShortlist(category, stages);
  const isDecided = stages !== undefined && hasShortlist(ranking.state, category, stages);
  const query = queries.useQuery(
    'get',
    '/api/v1/rankings/{id}/shortlist',
    { params: { path: { id: ranking.id } } },
    { enabled: isDecided },
  );
  return { isUsed, isDecided, query };
}
