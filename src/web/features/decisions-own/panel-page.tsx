import { useParams } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { ReopeningRequests } from '../corrections/reopening-requests.js';
import { SavedState } from '../evaluations/saved-state.js';
import { useStageName } from '../evaluations/work/stage-names.js';
import { useProgress } from '../standings/use-progress.js';
import { PanelProgress } from './panel-progress.js';
import { panelMessages } from './panel.messages.js';
import { PlenaryDecision } from './plenary-decision.js';
import { useOwnSeat, useRankingHere } from './use-panel.js';

/** What a seat sees of its ranking beyond its own sheets. */
export function Component() {
  const t = useMessages(panelMessages);
  const format = useFormat();
  const { rankingId = '' } = useParams();
  const here = useRankingHere(rankingId);
  const progress = useProgress(rankingId);
  const { panel, seat } = useOwnSeat(progress.data);
  const stageName = useStageName(here?.rubrics ?? []);
  const isChair = seat?.role === 'chair';
  return (
    <Page
      title={here?.names ? t('panel.title', { name: format.name(here.names) }) : t('panel.title.plain')}
      lead={t('panel.lead')}
      up={{ to: '/app/work', label: t('panel.up') }}
      actions={<SavedState />}
      wide
    >
      {isChair && <PanelProgress progress={progress} seats={panel?.seats ?? []} stageName={stageName} />}
      <ReopeningRequests rankingId={rankingId} canDecide={isChair} stageName={stageName} />
      <PlenaryDecision rankingId={rankingId} here={here} ownSeat={seat?.number ?? null} />
    </Page>
  );
}
