import { useState } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Section } from '../../shared/page.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { isDecided } from '../rankings/state-badge.js';
import { rankingsMessages } from '../rankings/rankings.messages.js';
import { useScene } from '../rankings/use-scene.js';
import { DecideShortlist, RevokeShortlist } from './shortlist-acts.js';
import { ShortlistTable } from './shortlist-table.js';
import { shortlistMessages } from './shortlist.messages.js';
import { useShortlist } from './use-shortlist.js';

/** Who goes on to the interview; nothing at all where a category admits everybody. */
export function ShortlistSection() {
  const { isUsed, isDecided: isThere, query } = useShortlist();
  if (isThere)
    return (
      <QueryView query={query} lines={8}>
        {(shortlist) => <Decided shortlist={shortlist} />}
      </QueryView>
    );
  return isUsed === true ? <Open /> : null;
}

function Open() {
  const t = useMessages(shortlistMessages);
  const { category, ranking, mayRun } = useScene();
  const [isOvertaken, setOvertaken] = useState(false);
  return (
    <Section
      title={t('title')}
      lead={t('lead.open', { quota: category.shortlistQuota ?? 0 })}
      actions={
        mayRun &&
        !isDecided(ranking.state) && (
          <DecideShortlist
            onOvertaken={() => {
              setOvertaken(true);
            }}
          />
        )
      }
    >
      {isOvertaken && <Overtaken />}
      <EmptyState title={t('none')}>{t('none.lead')}</EmptyState>
    </Section>
  );
}

function Decided({ shortlist }: { readonly shortlist: Schemas['ShortlistView'] }) {
  const t = useMessages(shortlistMessages);
  const format = useFormat();
  const { ranking, mayRun } = useScene();
  const [isOvertaken, setOvertaken] = useState(false);
  const count = shortlist.lines.filter(({ isAdmitted }) => isAdmitted).length;
  return (
    <Section
      title={t('title')}
      lead={t('lead.decided', {
        at: shortlist.decidedAt === null ? '–' : format.instant(shortlist.decidedAt),
        quota: shortlist.quota ?? '–',
        count,
      })}
      actions={
        mayRun &&
        !isDecided(ranking.state) && (
          <RevokeShortlist
            count={count}
            onOvertaken={() => {
              setOvertaken(true);
            }}
          />
        )
      }
    >
      {isOvertaken && <Overtaken />}
      {shortlist.tieAtCutoff && (
        <p className="mb-3">
          <Badge tone="warning">{t('tie')}</Badge>
        </p>
      )}
      {/* Once the plenary has decided, the list is looked up, not worked on. */}
      <details open={ranking.decidedAt === null}>
        <summary className="mb-3 inline-block min-h-6 cursor-pointer text-sm font-medium text-primary">
          {t('lines', { count: shortlist.lines.length })}
        </summary>
        <ShortlistTable lines={shortlist.lines} />
      </details>
    </Section>
  );
}

/** Somebody else was first: what they made of the ranking is on screen already, and said. */
function Overtaken() {
  const t = useMessages(shortlistMessages);
  const words = useMessages(rankingsMessages);
  const { ranking } = useScene();
  return (
    <div role="alert" className="mb-4 rounded-box border border-warning/40 bg-warning/10 p-4 text-sm">
      <p className="font-semibold text-warning">{t('stale.title')}</p>
      <p className="mt-0.5">{t('stale.now', { state: words(`state.${ranking.state}`) })}</p>
    </div>
  );
}
