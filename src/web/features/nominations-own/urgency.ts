import { deadlineOf, isFillable } from './nomination-facts.js';
import { type OwnNomination } from './use-own-nominations.js';

/** Files that still want something come first, the nearest deadline before the others; then the newest edition, then names. */
export function byUrgency(own: readonly OwnNomination[], now: number): OwnNomination[] {
  const urgency = ({ nomination, scene: { category, stages } }: OwnNomination): string =>
    (isFillable(nomination, stages, category.level, now) ? deadlineOf(nomination, stages, category.level) : null) ??
    '9';
  return own.toSorted(
    (one, other) =>
      urgency(one).localeCompare(urgency(other)) ||
      other.scene.edition.periodEnd.localeCompare(one.scene.edition.periodEnd) ||
      one.nomination.nominee.name.localeCompare(other.nomination.nominee.name, 'id'),
  );
}
