import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';

import { SNAP_MINUTES, snapped } from './day-layout.js';

interface DragMove {
  /** By how many minutes the slot is held away from its time; 0 while it is not moved. */
  readonly minutes: number;
  readonly handle: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onBlur: () => void;
  };
}

/** Moves something along an axis of time: by dragging its handle, or with the arrow keys and Enter; Escape lets go. */
export function useDragMove(minutePx: number, onMove: (minutes: number) => void): DragMove {
  const [minutes, setMinutes] = useState(0);
  const from = useRef<number | null>(null);
  const letGo = (): void => {
    from.current = null;
    setMinutes(0);
  };
  const commit = (): void => {
    if (minutes !== 0) onMove(minutes);
    letGo();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowUp: -SNAP_MINUTES, ArrowDown: SNAP_MINUTES };
    const step = steps[event.key];
    if (step !== undefined) setMinutes((old) => old + step);
    else if (event.key === 'Enter' && minutes !== 0) commit();
    else if (event.key === 'Escape') letGo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    minutes,
    handle: {
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientY;
      },
      onPointerMove: (event) => {
        if (from.current !== null) setMinutes(snapped((event.clientY - from.current) / minutePx));
      },
      onPointerUp: () => {
        if (from.current !== null) commit();
      },
      onPointerCancel: letGo,
      onKeyDown,
      onBlur: letGo,
    },
  };
}
