import { useParams } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { Loading } from '../../shared/states.js';
import { ReopeningRequests } from '../corrections/reopening-requests.js';
import { useReopenings } from '../corrections/use-reopenings.js';
import { SavedState } from '../evaluations/saved-state.js';
import { useStageName } from '../evaluations/work/stage-names.js';
import { useProgress } from '../standings/use-progress.js';
import { PanelProgress } from './panel-progress.js';
import { panelMessages } from './panel.messages.js';
import { PlenaryDecision } from './plenary-decision.js';
import { useDecision } from './use-decision.js';
import { useOwnSeat, useRankingHere } from './use-panel.js';

/** Whether everything below has an answer: the page then appears as a whole, and nothing on it jumps. */
function useSettled(rankingId: string): boolean {
  const reopenings = useReopenings(rankingId);
  const { signatures, decision, isAsked } = useDecision(rankingId, false);
  return !reopenings.isPending && !signatures.isPending && !(isAsked && decision.isPending);
}

/** What a seat sees of its ranking beyond its own sheets. */
export function Component() {
  const t = useMessages(panelMessages);
  const format = useFormat();
  const { rankingId = '' } = useParams();
  const here = useRankingHere(rankingId);
  const progress = useProgress(rankingId);
  const { panel, seat, isPending: arePanelsPending } = useOwnSeat(progress.data);
  const stageName = useStageName(here?.rubrics ?? []);
  const isChair = seat?.role === 'chair';
  const areOthersSettled = useSettled(rankingId);
  const isSettled = areOthersSettled && !progress.isPending && !arePanelsPending;
  if (!here)
    return (
      <div className="mx-auto w-full max-w-5xl px-4 py-8">
        <Loading lines={14} />
      </div>
    );
  return (
    <Page
      title={here.names ? t('panel.title', { name: format.name(here.names) }) : t('panel.title.plain')}
      lead={t('panel.lead')}
      up={{ to: '/app/work', label: t('panel.up') }}
      actions={<SavedState />}
      wide
    >
      {!isSettled && <Loading lines={14} />}
      {isSettled && isChair && <PanelProgress progress={progress} seats={panel?.seats ?? []} stageName={stageName} />}
      {isSettled && (
        <>
          <ReopeningRequests rankingId={rankingId} canDecide={isChair} stageName={stageName} />
          <PlenaryDecision rankingId={rankingId} here={here} ownSeat={seat?.number ?? null} />
        </>
      )}
    </Page>
  );
}
