import { type RankingSummary } from '../reader.js';

/** What a reader may narrow the list by. The names are those of the form and stand in the address. */
const FILTERS = ['tingkat', 'kategori', 'provinsi', 'bagian'] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filter = Readonly<Record<FilterName, string>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The code and the words of one ranking under a filter; codes are the same in both languages. */
const ENTRIES: Readonly<Record<FilterName, (ranking: RankingSummary) => readonly [string | null, string | null]>> = {
  tingkat: ({ level }) => [level, level],
  kategori: ({ categoryCode, category }) => [categoryCode, category],
  provinsi: ({ provinceCode, province }) => [provinceCode, province],
  bagian: ({ divisionCode, division }) => [divisionCode, division],
};

export const readFilter = (query: URLSearchParams): Filter => ({
  tingkat: query.get('tingkat') ?? '',
  kategori: query.get('kategori') ?? '',
  provinsi: query.get('provinsi') ?? '',
  bagian: query.get('bagian') ?? '',
});

export const isSet = (filter: Filter): boolean => FILTERS.some((name) => filter[name] !== '');

/** The rankings that fit every choice made. */
export const applyFilter = (rankings: readonly RankingSummary[], filter: Filter): RankingSummary[] =>
  rankings.filter((ranking) =>
    FILTERS.every((name) => filter[name] === '' || ENTRIES[name](ranking)[0] === filter[name]),
  );

/** What there is to choose from, each once, in the order of the rankings. */
export function choicesOf(rankings: readonly RankingSummary[], name: FilterName): Choice[] {
  const choices = new Map<string, string>();
  for (const ranking of rankings) {
    const [value, label] = ENTRIES[name](ranking);
    if (value !== null && !choices.has(value)) choices.set(value, label ?? value);
  }
  return [...choices].map(([value, label]) => ({ value, label }));
}

/** One page of a list: which entries, and whether there are others. */
export interface Slice<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** The first and the last entry shown, from 1. */
  readonly from: number;
  readonly to: number;
}

/** A page that is asked for by hand and does not exist is the nearest that does. */
export function sliceOf<Item>(all: readonly Item[], asked: string | null, size: number): Slice<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const number = Number(asked ?? 1);
  const page = Number.isInteger(number) ? Math.min(pages, Math.max(1, number)) : 1;
  const items = all.slice((page - 1) * size, page * size);
  const from = all.length === 0 ? 0 : (page - 1) * size + 1;
  return { items, page, pages, from, to: (page - 1) * size + items.length };
}
