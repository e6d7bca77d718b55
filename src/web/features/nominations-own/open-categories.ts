import { type Schemas } from '../../api/client.js';
import { type Stage, stageOf } from './nomination-facts.js';
import { type CategoryScene } from './use-award.js';

/** A category whose call is open, and until when. */
export interface OpenCategory extends CategoryScene {
  readonly closesAt: string;
}

const callOf = ({ category, edition, stages }: CategoryScene): Stage | undefined =>
  edition.state === 'running' ? stageOf(stages, category.level, 'nomination') : undefined;

/** The categories in which nominees can be put forward now, in the order of their edition and level. */
export const openCategories = (scenes: Iterable<CategoryScene>, now: number): OpenCategory[] =>
  [...scenes]
    .flatMap((scene) => {
      const call = callOf(scene);
      const isOpen = call && Date.parse(call.opensAt) <= now && now < Date.parse(call.closesAt) + 1000;
      return isOpen ? [{ ...scene, closesAt: call.closesAt }] : [];
    })
    .sort(
      (one, other) =>
        other.edition.periodEnd.localeCompare(one.edition.periodEnd) ||
        other.category.level.localeCompare(one.category.level) ||
        one.category.position - other.category.position,
    );

/** The calls that are still to open, each level of an edition once, the next one first. */
export function comingCalls(scenes: Iterable<CategoryScene>, now: number): (CategoryScene & { opensAt: string })[] {
  const calls = [...scenes].flatMap((scene) => {
    const opensAt = callOf(scene)?.opensAt;
    return opensAt !== undefined && Date.parse(opensAt) > now ? [{ ...scene, opensAt }] : [];
  });
  const once = new Map(calls.map((call) => [`${call.edition.id} ${call.category.level}`, call]));
  return [...once.values()].sort((one, other) => one.opensAt.localeCompare(other.opensAt));
}

/** The provinces that a proposer may put nominees forward from; `everywhere` for one without a province. */
export function reachOf(grants: Schemas['MeView']['grants']): 'everywhere' | ReadonlySet<string> {
  const own = grants.filter(({ role }) => role === 'proposer').map(({ provinceCode }) => provinceCode);
  return own.includes(null) ? 'everywhere' : new Set(own.filter((code) => code !== null));
}
