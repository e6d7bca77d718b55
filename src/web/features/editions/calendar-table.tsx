import { useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { calendarMessages } from './calendar.messages.js';
import { editionTerms } from './edition-terms.messages.js';
import { type Stage } from './use-editions.js';

/** The stages of an edition with their instants, each in the zone in which it is announced. */
export function CalendarTable({ stages }: { readonly stages: readonly Stage[] }) {
  const t = useMessages(calendarMessages);
  const terms = useMessages(editionTerms);
  const format = useFormat();
  const [now] = useState(() => Date.now());
  const columns: Column<Stage>[] = [
    {
      id: 'stage',
      header: t('calendar.stage'),
      cell: ({ kind, code, level }) => (
        <>
          <span className="font-medium">{terms(`stage-kind.${kind}`)}</span> <span className="text-quiet">{code}</span>
          <span className="block text-xs text-quiet">{terms(`level.${level}`)}</span>
        </>
      ),
    },
    {
      id: 'opens',
      header: t('calendar.opens'),
      cell: ({ opensAt, timeZone }) => format.instant(opensAt, timeZone),
    },
    {
      id: 'closes',
      header: t('calendar.closes'),
      cell: ({ closesAt, timeZone }) => format.instant(closesAt, timeZone),
    },
    {
      id: 'state',
      header: t('calendar.state'),
      cell: ({ isOpen, opensAt }) =>
        isOpen ? (
          <Badge tone="success">{t('calendar.open-now')}</Badge>
        ) : (
          <Badge>{t(Date.parse(opensAt) > now ? 'calendar.ahead' : 'calendar.over')}</Badge>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('calendar.title')}
      columns={columns}
      rows={stages}
      rowId={({ level, code }) => `${level}-${code}`}
    />
  );
}
