import { type Schemas } from '../../api/client.js';
import { ownZone, zoneName } from '../../i18n/format.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge, type Tone } from '../../shared/badge.js';
import { publicationMessages } from '../publication/publication.messages.js';
import { useHasPassed } from '../publication/use-has-passed.js';
import { rankingsMessages } from './rankings.messages.js';

type State = Schemas['RankingView']['state'];

export const RANKING_STATES: readonly State[] = ['open', 'shortlisted', 'sealed', 'published'];

const TONES: Readonly<Record<State, Tone>> = {
  open: 'neutral',
  shortlisted: 'info',
  sealed: 'success',
  published: 'success',
};

interface BadgeProps {
  readonly state: State;
  /** From when a published result is public; until then it is under embargo, which is not the same as announced. */
  readonly publicFrom?: string | null;
}

/** How far a ranking has come. */
export function StateBadge({ state, publicFrom = null }: BadgeProps) {
  const t = useMessages(rankingsMessages);
  const hasPassed = useHasPassed(publicFrom);
  if (state === 'published' && publicFrom !== null && !hasPassed) return <EmbargoBadge until={publicFrom} />;
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>;
}

function EmbargoBadge({ until }: { readonly until: string }) {
  const t = useMessages(publicationMessages);
  const format = useFormat();
  const zone = zoneName(ownZone(), new Date(until), format.language);
  return <Badge tone="warning">{t('badge.embargo', { at: `${format.shortInstant(until)} ${zone}` })}</Badge>;
}

/** True once nothing can change the outcome any more. */
export const isDecided = (state: State): boolean => state === 'sealed' || state === 'published';
