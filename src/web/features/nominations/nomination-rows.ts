import { type Category } from '../categories/use-categories.js';
import { type Nomination } from './next-states.js';

/** Filters as the address holds them; empty lets everything through. */
export interface RowFilters {
  readonly level: string;
  readonly category: string;
  readonly province: string;
  readonly state: string;
  readonly q: string;
}

/** The nominations that pass every filter; the text is looked for in the nominee's name, whatever its case and accents. */
export function filterNominations(
  nominations: readonly Nomination[],
  categories: ReadonlyMap<string, Category>,
  { level, category, province, state, q }: RowFilters,
): Nomination[] {
  const words = folded(q).split(/\s+/).filter(Boolean);
  return nominations.filter(
    (nomination) =>
      (level === '' || categories.get(nomination.categoryId)?.level === level) &&
      (category === '' || nomination.categoryId === category) &&
      (province === '' || nomination.nominee.provinceCode === province) &&
      (state === '' || nomination.state === state) &&
      words.every((word) => folded(nomination.nominee.name).includes(word)),
  );
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('id');

/** The province whose secretariat runs a nomination; null for the national level. */
export const provinceOf = ({ nominee }: Nomination, category: Category | undefined): string | null =>
  category?.level === 'provincial' ? nominee.provinceCode : null;
