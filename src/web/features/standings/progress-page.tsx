import { useState } from 'react';
import { Link } from 'react-router';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { EmptyState, Loading, QueryView } from '../../shared/states.js';
import { Part } from '../rankings/part.js';
import { rankingPath } from '../rankings/ranking-names.js';
import { useCalendar, useScene } from '../rankings/use-scene.js';
import { summarise } from './progress-summary.js';
import { ProgressMatrix } from './progress-matrix.js';
import { standingsMessages } from './standings.messages.js';
import { SummaryFigures, WaitingTable } from './progress-waiting.js';
import { useProgress } from './use-progress.js';

/** How far the sheets of a ranking have come: who has handed in what, and who is late. Never a value. */
export function Component() {
  const { ranking } = useScene();
  const progress = useProgress(ranking.id);
  return (
    <QueryView query={progress} lines={14}>
      {(rows) => (rows.some(({ sheets }) => sheets.length > 0) ? <Known rows={rows} /> : <Nothing />)}
    </QueryView>
  );
}

function Known({ rows }: { readonly rows: readonly Schemas['ProgressView'][] }) {
  const t = useMessages(standingsMessages);
  const { ranking, edition } = useScene();
  const calendar = useCalendar(edition.id);
  // The moment the page was opened is near enough for a list that is renewed by itself; the server's clock decides.
  const [now] = useState(() => Date.now());
  const stages = (calendar.data?.stages ?? []).filter(({ level }) => level === ranking.level);
  if (calendar.isPending) return <Loading lines={14} />;
  const summary = summarise(rows, stages, now);
  return (
    <>
      <Section title={t('progress.summary')} lead={t('progress.refreshed')}>
        <SummaryFigures summary={summary} />
      </Section>
      <Part title={t('progress.caption')} lead={t('progress.lead')}>
        <ProgressMatrix rows={rows} stageOrder={stages.map(({ code }) => code)} />
      </Part>
      <Part title={t('progress.waiting')}>
        <WaitingTable waiting={summary.waiting} />
      </Part>
    </>
  );
}

function Nothing() {
  const t = useMessages(standingsMessages);
  const { ranking } = useScene();
  return (
    <EmptyState title={t('progress.none')}>
      <p>{t('progress.none.lead')}</p>
      <Link to={rankingPath(ranking.id, 'conflicts')} className="btn btn-sm mt-4">
        {t('progress.none.assign')}
      </Link>
    </EmptyState>
  );
}
