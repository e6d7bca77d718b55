import { rankingPath } from '../rankings/ranking-names.js';
import { type RankingScene } from '../rankings/use-scene.js';
import { type SealItem } from './seal-checklist.js';

/** Where what is missing can be mended. */
export interface Fix {
  readonly label:
    | 'fix.files'
    | 'fix.verification'
    | 'fix.file'
    | 'fix.shortlist'
    | 'fix.reopenings'
    | 'fix.decision'
    | 'fix.signatures'
    | 'fix.progress'
    | 'fix.panel';
  readonly to: string;
}

/** The page on which a line of the list is mended. */
export function fixOf(item: SealItem, { ranking, edition, category }: RankingScene): Fix {
  const wish = new URLSearchParams({ edition: edition.id, category: category.id });
  if (ranking.province) wish.set('province', ranking.province.code);
  const decision = rankingPath(ranking.id, 'decision');
  switch (item.code) {
    case 'files':
    case 'gates':
    case 'figures': {
      const [only, ...others] = new Set(item.hindrances.map(({ nominationId }) => nominationId));
      if (only && others.length === 0) return { label: 'fix.file', to: `/app/nominations/${only}` };
      return item.code === 'files'
        ? { label: 'fix.verification', to: `/app/verification?${wish.toString()}` }
        : { label: 'fix.files', to: `/app/nominations?${wish.toString()}` };
    }
    case 'sheets':
    case 'ranked':
      return { label: 'fix.progress', to: rankingPath(ranking.id, 'progress') };
    case 'signatures':
      if (item.reason?.code === 'panel-missing') return { label: 'fix.panel', to: '/app/panels' };
      return { label: 'fix.signatures', to: decision };
    case 'shortlist':
    case 'reopenings':
      return { label: `fix.${item.code}`, to: decision };
    case 'ties':
    case 'decision':
      return { label: 'fix.decision', to: ranking.decidedAt === null ? decision : `${decision}?edit=1` };
  }
}
