import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';

import { api, ifMatch, type Schemas } from '../../api/client.js';
import { useMe, useSession } from '../../api/use-session.js';
import { browserDrafts } from './draft-store.js';
import { type Criterion, faultOf, type Figure, type FigureDraft, toRequest } from './figure-check.js';
import { FigureDesk, isPassing } from './figure-desk.js';

const FIGURES = '/api/v1/nominations/{id}/figures' as const;
const RETRY_MS = 15_000;

/** The key under which the figures of a nomination are kept in memory. */
const figuresKey = (id: string) => ['get', FIGURES, { params: { path: { id } } }] as const;

/**
 * The desk of one nomination. It belongs to the page: what still waits when the page is left is sent at once, and what cannot
 * be sent lies on the device until the page is opened again.
 */
export function useFigureDesk(
  nominationId: string,
  criteria: ReadonlyMap<string, Criterion>,
  figures: readonly Figure[],
) {
  const memory = useQueryClient();
  const userId = useMe()?.id ?? '';
  const desk = useMemo(
    () =>
      new FigureDesk(
        {
          save: (criterion, draft, version) => saveFigure(nominationId, criterion, draft, version),
          load: () => loadFigures(nominationId),
          drafts: browserDrafts(userId, nominationId),
          isSendable: (criterion, draft) => faultOf(criteria.get(criterion), draft) === null,
          onSaved: (figure) => {
            memory.setQueryData(
              figuresKey(nominationId),
              (list: Schemas['FigureList'] | undefined) =>
                list && { items: list.items.map((one) => (one.criterion === figure.criterion ? figure : one)) },
            );
          },
        },
        figures,
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- later figures reach the desk below, where drafts stay
    [nominationId, criteria, userId, memory],
  );
  const entries = useSyncExternalStore(desk.subscribe, desk.snapshot);
  useEffect(() => {
    desk.seen(figures);
    desk.begin();
  }, [desk, figures]);
  useRetries(desk);
  return { desk, entries };
}

/** Sends again what failed for a passing reason: now and then, and as soon as network or session are back. */
function useRetries(desk: FigureDesk): void {
  const { state } = useSession();
  useEffect(() => {
    if (state !== 'signed-in') return undefined;
    const retry = (): void => {
      for (const [criterion, entry] of desk.snapshot())
        if (entry.state === 'failed' && isPassing(entry.error)) desk.flush(criterion);
    };
    retry();
    const timer = setInterval(retry, RETRY_MS);
    addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      removeEventListener('online', retry);
    };
  }, [desk, state]);
  useEffect(
    () => () => {
      desk.flushAll();
    },
    [desk],
  );
}

async function saveFigure(id: string, criterion: string, draft: FigureDraft, version: number | null): Promise<Figure> {
  const { data, error } = await api.PUT(`${FIGURES}/{criterion}`, {
    params: { path: { id, criterion }, header: version === null ? {} : ifMatch(version) },
    body: toRequest(draft),
  });
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
  if (!data) throw error;
  return data;
}

async function loadFigures(id: string): Promise<readonly Figure[]> {
  const { data, error } = await api.GET(FIGURES, { params: { path: { id } } });
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
  if (!data) throw error;
  return data.items;
}
