import { type Schemas } from '../../api/client.js';

export type Nomination = Schemas['NominationView'];
export type NominationState = Nomination['state'];
export type Stage = Schemas['StageView'];
export type Level = Stage['level'];

const FILLABLE: readonly NominationState[] = ['draft', 'submitted', 'returned'];
const GONE: readonly NominationState[] = ['failed', 'withdrawn'];

/** True once the nomination is out of the award for good. */
export const hasLeft = ({ state }: Nomination): boolean => GONE.includes(state);

/** The stage of a kind at the level of a category. */
export const stageOf = (stages: readonly Stage[], level: Level, kind: Stage['kind']): Stage | undefined =>
  stages.find((stage) => stage.level === level && stage.kind === kind);

/** Until when the file may be handed in: a returned one has a deadline of its own. Null when it cannot be changed any more. */
export function deadlineOf(nomination: Nomination, stages: readonly Stage[], level: Level): string | null {
  if (!FILLABLE.includes(nomination.state)) return null;
  if (nomination.state === 'returned' && nomination.cureUntil !== null) return nomination.cureUntil;
  return stageOf(stages, level, 'nomination')?.closesAt ?? null;
}

/** Whether the file may be changed now, as far as this device's clock can tell; the server's clock decides. */
export function isFillable(nomination: Nomination, stages: readonly Stage[], level: Level, now: number): boolean {
  const deadline = deadlineOf(nomination, stages, level);
  if (deadline === null) return false;
  // The second that a deadline names is in time to its end.
  const isBeforeEnd = now < Date.parse(deadline) + 1000;
  if (nomination.state === 'returned') return isBeforeEnd;
  const opensAt = stageOf(stages, level, 'nomination')?.opensAt;
  return isBeforeEnd && opensAt !== undefined && now >= Date.parse(opensAt);
}
