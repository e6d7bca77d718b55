import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { recomputationQuery, resultQuery } from './queries.js';

/** How far a round of recomputations has come. */
export interface Round {
  readonly total: number;
  readonly done: number;
  readonly differing: number;
  readonly failed: number;
  readonly isRunning: boolean;
}

/** Recomputes one result after the other, so that the server is never asked for all of them at once. */
export function useRecomputeAll() {
  const memory = useQueryClient();
  const [round, setRound] = useState<Round | null>(null);
  const current = useRef(0);
  const start = async (rankingIds: readonly string[]): Promise<void> => {
    const own = (current.current += 1);
    let state: Round = { total: rankingIds.length, done: 0, differing: 0, failed: 0, isRunning: true };
    setRound(state);
    for (const rankingId of rankingIds) {
      const agrees = await recompute(rankingId).catch(() => null);
      if (current.current !== own) return;
      state = {
        ...state,
        done: state.done + 1,
        differing: state.differing + (agrees === false ? 1 : 0),
        failed: state.failed + (agrees === null ? 1 : 0),
      };
      setRound(state);
    }
    setRound({ ...state, isRunning: false });
  };
  const recompute = async (rankingId: string): Promise<boolean> => {
    const { id } = await memory.query(resultQuery(rankingId));
    return (await memory.query(recomputationQuery(id))).agrees;
  };
  const stop = (): void => {
    current.current += 1;
    setRound((old) => old && { ...old, isRunning: false });
  };
  return { round, start, stop };
}
