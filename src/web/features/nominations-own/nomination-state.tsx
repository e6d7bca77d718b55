import { useMessages } from '../../i18n/messages.js';
import { Badge, type Tone } from '../../shared/badge.js';
import { type NominationState } from './nomination-facts.js';
import { nominationStateMessages } from './nomination-state.messages.js';

const TONES: Readonly<Record<NominationState, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  verified: 'success',
  failed: 'error',
  withdrawn: 'neutral',
};

/** The state of a nomination in words. */
export function NominationStateBadge({ state }: { readonly state: NominationState }) {
  const t = useMessages(nominationStateMessages);
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>;
}
