import { type RankingSummary } from '../reader.js';

/** From governments to the smallest business, as the award is announced; categories of another name follow by name. */
const CATEGORIES = ['PROVINSI', 'KABKOTA', 'DESA', 'BESAR', 'PERUSAHAAN', 'LAYANAN_PUBLIK', 'MENENGAH', 'UMKM', 'UKM'];

const place = ({ categoryCode }: RankingSummary): number => {
  const found = CATEGORIES.indexOf(categoryCode);
  return found === -1 ? CATEGORIES.length : found;
};

/** National level first, then by province; within, by category and division. The order of announcement says nothing. */
export const inReadingOrder = (rankings: readonly RankingSummary[]): RankingSummary[] =>
  rankings.toSorted(
    (a, b) =>
      (a.province ?? '').localeCompare(b.province ?? '', 'id') ||
      place(a) - place(b) ||
      a.category.localeCompare(b.category, 'id') ||
      (a.division ?? '').localeCompare(b.division ?? '', 'id'),
  );

/** In the order in which the groups first appear. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
