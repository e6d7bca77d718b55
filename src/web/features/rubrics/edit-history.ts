/** A value with the way back and forth. `tag` names what was typed into, so that a word is one step and not eight. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  readonly tag: string | null;
}

export type HistoryStep<Value> =
  | { readonly type: 'change'; readonly value: Value; readonly tag: string | null }
  | { readonly type: 'undo' | 'redo' }
  | { readonly type: 'restart'; readonly value: Value };

const STEPS_KEPT = 100;

export const startHistory = <Value>(present: Value): History<Value> => ({ past: [], present, future: [], tag: null });

/** One step of editing. */
export function takeStep<Value>(history: History<Value>, step: HistoryStep<Value>): History<Value> {
  const { past, present, future, tag } = history;
  switch (step.type) {
    case 'restart':
      return startHistory(step.value);
    case 'change':
      if (step.value === present) return history;
      if (step.tag !== null && step.tag === tag) return { past, present: step.value, future: [], tag };
      return { past: [...past, present].slice(-STEPS_KEPT), present: step.value, future: [], tag: step.tag };
    case 'undo': {
      const before = past.at(-1);
      return before === undefined
        ? history
        : { past: past.slice(0, -1), present: before, future: [present, ...future], tag: null };
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next === undefined ? history : { past: [...past, present], present: next, future: rest, tag: null };
    }
  }
}
