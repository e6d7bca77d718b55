import { type Schemas } from '../../api/client.js';
import { type Format } from '../../i18n/use-format.js';

type Ranking = Schemas['RankingView'];

/** What a ranking is called: its category, its sector or zone, and the province where it has one. */
export function rankingName(ranking: Ranking, format: Format): string {
  const { category, division, province } = ranking;
  return [format.name(category.names), division && format.name(division.names), province?.name]
    .filter((part) => part !== null && part !== undefined)
    .join(' · ');
}

/** The address of a part of a ranking's page. */
export const rankingPath = (id: string, part = ''): string => `/app/rankings/${id}${part === '' ? '' : `/${part}`}`;
