import { type RankingSummary } from '../reader.js';
import { type Visit, wordsIn } from '../visit.js';
import { publicMessages } from '../public.messages.js';

/** What parts a ranking from the others of its edition. */
type Named = Pick<RankingSummary, 'level' | 'category' | 'division' | 'province'>;

/** `Perusahaan Besar — Keuangan` */
export const rankingTitle = ({ category, division }: Named): string =>
  division === null ? category : `${category} — ${division}`;

/** `Provinsi Sulawesi Selatan`, or `Tingkat nasional`. */
export function rankingPlace({ level, province }: Named, { language }: Pick<Visit, 'language'>): string {
  const t = wordsIn(language, publicMessages);
  if (province !== null) return t('place.province', { name: province });
  return t(level === 'national' ? 'level.national' : 'level.provincial');
}
