import { useParams } from 'react-router';

import { queries, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Page, Section } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { rankingsMessages } from '../rankings/rankings.messages.js';
import { useMayRun } from '../rankings/use-permissions.js';
import { PanelIdentity } from './panel-identity.js';
import { PanelRankings } from './panel-rankings.js';
import { panelsMessages } from './panels.messages.js';
import { SeatsTable } from './seats-table.js';
import { useProvinceName } from './use-category-names.js';

/** One panel: its appointment, its seats, and the rankings it marks. */
export function Component() {
  const t = useMessages(panelsMessages);
  const { panelId = '' } = useParams();
  const panel = queries.useQuery('get', '/api/v1/panels/{id}', { params: { path: { id: panelId } } });
  if (panel.data) return <Known panel={panel.data} />;
  return (
    <Page title={t('panels.title')} up={{ to: '/app/panels', label: t('panels.title') }}>
      {panel.isError ? <ProblemNotice error={panel.error} /> : <Loading lines={12} />}
    </Page>
  );
}

function Known({ panel }: { readonly panel: Schemas['PanelView'] }) {
  const t = useMessages(panelsMessages);
  const words = useMessages(rankingsMessages);
  const provinceName = useProvinceName();
  const mayRun = useMayRun(panel.provinceCode);
  const place = panel.provinceCode === null ? '' : ` · ${provinceName(panel.provinceCode)}`;
  return (
    <Page
      title={panel.name}
      lead={`${words(`level.${panel.level}`)}${place}`}
      up={{ to: '/app/panels', label: t('panels.title') }}
    >
      <PanelIdentity panel={panel} mayRun={mayRun} />
      <Section title={t('seats.title')} lead={t('seats.lead')}>
        <SeatsTable panel={panel} mayRun={mayRun} />
      </Section>
      <Section title={t('panel.rankings')} lead={t('panel.rankings.lead')}>
        <PanelRankings panel={panel} mayRun={mayRun} />
      </Section>
    </Page>
  );
}
