import { conflict } from './errors.js';

/** What a thing may become: each state with the states that may follow it. */
export interface Lifecycle<State extends string> {
  readonly thing: string;
  readonly initial: State;
  readonly next: Readonly<Record<State, readonly State[]>>;
}

/** True when the table allows the step. */
export const canBecome = <State extends string>(lifecycle: Lifecycle<State>, from: State, to: State): boolean =>
  lifecycle.next[from].includes(to);

/** Refuses a step that the table does not have: 409 `<thing>.state-not-allowed`. */
export function assertTransition<State extends string>(lifecycle: Lifecycle<State>, from: State, to: State): void {
  if (!canBecome(lifecycle, from, to)) throw conflict(`${lifecycle.thing}.state-not-allowed`, { from, to });
}
