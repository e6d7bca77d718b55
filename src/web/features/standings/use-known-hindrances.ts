import { useMemo, useState } from 'react';

import { api } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';
import { useCalendar, useNominations, useRubric, useScene } from '../rankings/use-scene.js';
import { knownHindrances } from './known-hindrances.js';
import { useProgress } from './use-progress.js';

type Known = ReturnType<typeof knownHindrances>;

/** Every request for re-opening of a ranking, newest first. */
const useReopenings = (rankingId: string) =>
  useWholeList('/api/v1/reopenings', { rankingId }, (after) =>
    api.GET('/api/v1/reopenings', {
      params: { query: { rankingId, limit: LARGEST_PAGE, ...(after ? { after } : {}) } },
    }),
  );

/** What the ranking waits for as far as it can be seen without its numbers; undefined while that is on its way. */
export function useKnownHindrances(): Known | undefined {
  const { ranking, edition, category } = useScene();
  const [now] = useState(() => Date.now());
  const calendar = useCalendar(edition.id).data;
  const nominations = useNominations(ranking.id).data;
  const progress = useProgress(ranking.id).data;
  const reopenings = useReopenings(ranking.id).data;
  const rubric = useRubric(category.rubricId).data;
  return useMemo(() => {
    if (!calendar || !nominations || !progress || !reopenings || !rubric) return undefined;
    return knownHindrances(
      {
        state: ranking.state,
        shortlistQuota: category.shortlistQuota,
        stages: calendar.stages.filter(({ level }) => level === ranking.level),
        nominations,
        progress,
        reopenings: reopenings.filter(({ outcome }) => outcome === 'pending'),
        quorums: new Map(
          rubric.body.stages.flatMap(({ code, quorum }) => (quorum === undefined ? [] : [[code, quorum]])),
        ),
      },
      now,
    );
  }, [calendar, category.shortlistQuota, nominations, now, progress, ranking, reopenings, rubric]);
}
