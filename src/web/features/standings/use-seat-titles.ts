import { useCallback } from 'react';

import { usePanelOf, useScene } from '../rankings/use-scene.js';

/** What a seat is called: its label, and for those who may know the name of who sits there. */
export function useSeatTitle(): (seatId: string, seatNumber: number) => string {
  const { panel } = usePanelOf(useScene());
  return useCallback(
    (seatId, seatNumber) => {
      const seat = panel?.seats.find(({ id }) => id === seatId);
      if (!seat) return `P${String(seatNumber)}`;
      return seat.member ? `${seat.label} (${seat.member.name})` : seat.label;
    },
    [panel],
  );
}

/** A seat as short as results call it. */
export const seatCode = (seatNumber: number): string => `P${String(seatNumber)}`;
