import { ExternalLink } from 'lucide-react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { CopyButton } from '../../shared/copy-button.js';
import { Deadline } from '../../shared/deadline.js';
import { Section } from '../../shared/page.js';
import { useScene } from '../rankings/use-scene.js';
import { MovePublication } from './move-publication.js';
import { OrderPublication } from './order-publication.js';
import { publicationMessages } from './publication.messages.js';
import { ShownList } from './shown-list.js';
import { publicPath, type PublicState, usePublicState } from './use-publication.js';

const TONES = { unordered: 'neutral', embargo: 'warning', announced: 'success' } as const;

/** When and how a sealed result becomes public. */
export function PublicationSection({ result }: { readonly result: Schemas['ResultView'] }) {
  const t = useMessages(publicationMessages);
  const { ranking, mayRun } = useScene();
  const state = usePublicState(ranking);
  const ranked = result.placings.filter(({ rank }) => rank !== null).length;
  return (
    <Section
      title={t('section.title')}
      lead={t(`lead.${state}`)}
      actions={<Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>}
    >
      <div className="grid gap-6 lg:grid-cols-2 lg:gap-10">
        <div className="flex min-w-0 flex-col gap-5">
          <Instant state={state} />
          {state !== 'unordered' && <PublicAddress isOpen={state === 'announced'} />}
          {state === 'unordered' && mayRun && <OrderPublication />}
        </div>
        <ShownList title={t(state === 'announced' ? 'announced.shown' : 'embargo.shown')} ranked={ranked} />
      </div>
      {state === 'embargo' && mayRun && <MovePublication />}
    </Section>
  );
}

function Instant({ state }: { readonly state: PublicState }) {
  const t = useMessages(publicationMessages);
  const format = useFormat();
  const { publicFrom } = useScene().ranking;
  if (publicFrom === null || state === 'unordered') return null;
  return (
    <div>
      <p className="text-sm text-quiet">{t(state === 'embargo' ? 'embargo.until' : 'announced.since')}</p>
      <p className="text-lg font-semibold">
        {state === 'embargo' ? (
          <Deadline at={publicFrom} />
        ) : (
          <time dateTime={publicFrom}>{format.instant(publicFrom)}</time>
        )}
      </p>
    </div>
  );
}

/** The link to the public page: opened only once there is something behind it. */
function PublicAddress({ isOpen }: { readonly isOpen: boolean }) {
  const t = useMessages(publicationMessages);
  const { language } = useFormat();
  const { ranking } = useScene();
  const path = publicPath(ranking.id, language);
  const url = new URL(path, location.origin).href;
  return (
    <div className="text-sm">
      {isOpen ? (
        <a href={path} className="btn btn-primary btn-sm no-print">
          {t('public.open')} <ExternalLink size={15} aria-hidden />
        </a>
      ) : (
        <p className="text-quiet">{t('public.later')}</p>
      )}
      <p className="mt-2 break-all">
        <code className="text-xs">{url}</code> <CopyButton text={url} label={t('public.link')} />
      </p>
    </div>
  );
}
