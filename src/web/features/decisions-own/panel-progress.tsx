import { type UseQueryResult } from '@tanstack/react-query';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Matrix, type MatrixGroup } from '../../shared/matrix.js';
import { Section } from '../../shared/page.js';
import { QueryView } from '../../shared/states.js';
import { columnId, columnsOf, share } from '../standings/progress-summary.js';
import { SheetLegend, SheetSign } from '../standings/sheet-state.js';
import { seatCode } from '../standings/use-seat-titles.js';
import { panelMessages } from './panel.messages.js';

type Row = Schemas['ProgressView'];

interface PanelProgressProps {
  readonly progress: UseQueryResult<Row[], unknown>;
  readonly seats: readonly Schemas['SeatView'][];
  readonly stageName: (code: string) => string;
}

/** For the chair: which seat has handed in which sheet, never what is on it. */
export function PanelProgress({ progress, seats, stageName }: PanelProgressProps) {
  const t = useMessages(panelMessages);
  return (
    <Section title={t('progress.title')} lead={t('progress.lead')}>
      <QueryView query={progress} lines={8}>
        {(rows) => (
          <>
            <SheetLegend />
            <Sheets rows={rows} groups={groupsOf(rows, seats, stageName)} />
          </>
        )}
      </QueryView>
    </Section>
  );
}

function Sheets({ rows, groups }: { readonly rows: readonly Row[]; readonly groups: readonly MatrixGroup[] }) {
  const t = useMessages(panelMessages);
  const states = new Map(
    rows.flatMap(({ nominationId, sheets }) =>
      sheets.map(({ stage, seatId, state }) => [`${nominationId}/${columnId(stage, seatId)}`, state] as const),
    ),
  );
  return (
    <Matrix
      caption={t('progress.caption')}
      corner={t('progress.nominee')}
      groups={groups}
      rows={rows.map(({ nominationId, nomineeName, sheets }) => ({
        id: nominationId,
        label: nomineeName,
        total: t('progress.of', share(sheets)),
      }))}
      cell={(row, column) => <SheetSign state={states.get(`${row}/${column}`) ?? 'absent'} />}
      totalLabel={t('progress.total')}
    />
  );
}

function groupsOf(
  rows: readonly Row[],
  seats: readonly Schemas['SeatView'][],
  stageName: (code: string) => string,
): MatrixGroup[] {
  const columns = columnsOf(rows, []);
  const titleOf = (seatId: string, number: number): string =>
    seats.find(({ id }) => id === seatId)?.label ?? seatCode(number);
  return [...new Set(columns.map(({ stage }) => stage))].map((stage) => ({
    id: stage,
    label: stageName(stage),
    columns: columns
      .filter((column) => column.stage === stage)
      .map(({ seatId, seatNumber }) => ({
        id: columnId(stage, seatId),
        label: seatCode(seatNumber),
        title: titleOf(seatId, seatNumber),
      })),
  }));
}
