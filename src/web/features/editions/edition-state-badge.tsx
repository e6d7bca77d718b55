import { useMessages } from '../../i18n/messages.js';
import { Badge, type Tone } from '../../shared/badge.js';
import { editionTerms } from './edition-terms.messages.js';
import { editionsMessages } from './editions.messages.js';
import { type Edition } from './use-editions.js';

const TONES: Readonly<Record<Edition['state'], Tone>> = { draft: 'info', running: 'success', concluded: 'neutral' };

/** Whether the edition is prepared, runs or ran, and whether its marks are made up. */
export function EditionStateBadge({ edition }: { readonly edition: Pick<Edition, 'state' | 'settings'> }) {
  const terms = useMessages(editionTerms);
  const t = useMessages(editionsMessages);
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={TONES[edition.state]}>{terms(`edition-state.${edition.state}`)}</Badge>
      {edition.settings.isSynthetic && <Badge tone="warning">{t('edition.synthetic')}</Badge>}
    </span>
  );
}
