import { useEffect, useReducer, useState } from 'react';

import { dropDraft, keepDraft, keptDraft } from './draft-store.js';
import { type History, type HistoryStep, startHistory, takeStep } from './edit-history.js';
import { type Body } from './rubric-body.js';

/** What the server holds: the version that changes are made to. Version 0 is a rubric that is not stored yet. */
export interface Base {
  readonly version: number;
  readonly body: Body;
}

export interface RubricDraft {
  readonly base: Base;
  readonly body: Body;
  readonly isChanged: boolean;
  /** The draft came out of this browser's store, not from the server. */
  readonly isRestored: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly take: (step: HistoryStep<Body>) => void;
  /** Begins again from what the server holds. */
  readonly restart: (base: Base) => void;
  /** Keeps what is on screen and holds it against another version. */
  readonly rebase: (base: Base) => void;
}

const step = (history: History<Body>, wish: HistoryStep<Body>): History<Body> => takeStep(history, wish);

/** The rubric as it is being changed, kept in this browser until it is saved. `id` names the draft. */
export function useRubricDraft(id: string, stored: Base): RubricDraft {
  const [kept] = useState(() => keptDraft(id));
  const [base, setBase] = useState<Base>(() => ({ version: kept?.version ?? stored.version, body: stored.body }));
  const [isRestored, setRestored] = useState(kept !== null);
  const [history, take] = useReducer(step, kept?.body ?? stored.body, startHistory);
  const body = history.present;
  const isChanged = body !== base.body && JSON.stringify(body) !== JSON.stringify(base.body);
  const restart = (next: Base): void => {
    setBase(next);
    setRestored(false);
    take({ type: 'restart', value: next.body });
  };
  // A newer version replaces what is on screen only while nobody has typed.
  if (stored.version > base.version && !isChanged) restart(stored);

  useEffect(() => {
    if (isChanged) keepDraft(id, { version: base.version, body });
    else dropDraft(id);
  }, [id, isChanged, base.version, body]);

  return {
    base,
    body,
    isChanged,
    isRestored: isRestored && isChanged,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    take,
    restart,
    rebase: setBase,
  };
}
