import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge, type Tone } from '../../shared/badge.js';
import { DataTable } from '../../shared/data-table.js';
import { Deadline } from '../../shared/deadline.js';
import { useCodeName } from '../rankings/use-names.js';
import { type Awaited, columnId, type ProgressSummary } from './progress-summary.js';
import { standingsMessages } from './standings.messages.js';
import { useSeatTitle } from './use-seat-titles.js';

const PERCENT = 100;

/** The sums of the matrix, with a bar of what is handed in. */
export function SummaryFigures({ summary }: { readonly summary: ProgressSummary }) {
  const t = useMessages(standingsMessages);
  const format = useFormat();
  const all = summary.submitted + summary.awaited;
  const figures = [
    [summary.submitted, t('progress.summary.handed-in')],
    [summary.awaited, t('progress.summary.awaited')],
    [summary.late, t('progress.summary.late')],
    [summary.recused, t('progress.summary.recused')],
  ] as const;
  return (
    <>
      <progress
        className="progress progress-primary mb-4 h-2.5 w-full"
        max={Math.max(all, 1)}
        value={summary.submitted}
        aria-label={t('progress.total')}
      >
        {all === 0 ? 0 : Math.floor((PERCENT * summary.submitted) / all)}%
      </progress>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {figures.map(([number, words]) => (
          <div key={words} className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-quiet">{words}</dt>
            <dd className="tabular text-2xl font-bold">{format.number(number)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const PHASES: Readonly<Record<Awaited['phase'], Tone>> = { late: 'error', open: 'warning', ahead: 'neutral' };

/** Seat by seat what is not handed in; the late ones first. */
export function WaitingTable({ waiting }: { readonly waiting: readonly Awaited[] }) {
  const t = useMessages(standingsMessages);
  const titleOf = useSeatTitle();
  const nameOf = useCodeName();
  if (waiting.length === 0) return <p className="text-sm">{t('progress.waiting.none')}</p>;
  return (
    <DataTable
      caption={t('progress.waiting')}
      rows={waiting}
      rowId={({ stage, seatId }) => columnId(stage, seatId)}
      columns={[
        {
          id: 'seat',
          header: t('progress.waiting.seat'),
          cell: ({ seatId, seatNumber }) => titleOf(seatId, seatNumber),
          sortBy: ({ seatNumber }) => seatNumber,
          className: 'min-w-56',
        },
        {
          id: 'stage',
          header: t('progress.waiting.stage'),
          cell: ({ stage }) => nameOf(stage),
          sortBy: ({ stage }) => stage,
        },
        {
          id: 'left',
          header: t('progress.waiting.left'),
          cell: ({ left, drafts }) =>
            drafts === 0 ? left : `${String(left)} (${t('progress.waiting.drafts', { count: drafts })})`,
          sortBy: ({ left }) => left,
          numeric: true,
        },
        {
          id: 'phase',
          header: '',
          cell: ({ phase }) => <Badge tone={PHASES[phase]}>{t(`progress.waiting.${phase}`)}</Badge>,
        },
        {
          id: 'closes',
          header: t('progress.waiting.closes'),
          cell: ({ closesAt }) => (closesAt === null ? '–' : <Deadline at={closesAt} />),
          className: 'min-w-64',
        },
      ]}
    />
  );
}
