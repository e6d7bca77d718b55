import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Badge, type Tone } from '../../shared/badge.js';
import { rankingsMessages } from './rankings.messages.js';

type State = Schemas['RankingView']['state'];

export const RANKING_STATES: readonly State[] = ['open', 'shortlisted', 'sealed', 'published'];

const TONES: Readonly<Record<State, Tone>> = {
  open: 'neutral',
  shortlisted: 'info',
  sealed: 'success',
  published: 'success',
};

/** How far a ranking has come. */
export function StateBadge({ state }: { readonly state: State }) {
  const t = useMessages(rankingsMessages);
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>;
}

/** True once nothing can change the outcome any more. */
export const isDecided = (state: State): boolean => state === 'sealed' || state === 'published';
