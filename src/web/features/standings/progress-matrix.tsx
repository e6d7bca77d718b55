import { useMemo } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Matrix, type MatrixGroup } from '../../shared/matrix.js';
import { useCodeName } from '../rankings/use-names.js';
import { columnId, columnsOf, share } from './progress-summary.js';
import { SheetLegend, SheetSign } from './sheet-state.js';
import { standingsMessages } from './standings.messages.js';
import { seatCode, useSeatTitle } from './use-seat-titles.js';

type Row = Schemas['ProgressView'];

interface MatrixProps {
  readonly rows: readonly Row[];
  /** Codes of the stages as the calendar orders them. */
  readonly stageOrder: readonly string[];
}

/** Seats of every stage × nominees: the state of each sheet, totals beside and below. */
export function ProgressMatrix({ rows, stageOrder }: MatrixProps) {
  const t = useMessages(standingsMessages);
  const groups = useGroups(rows, stageOrder);
  const states = useMemo(
    () =>
      new Map(
        rows.flatMap(({ nominationId, sheets }) =>
          sheets.map((sheet) => [`${nominationId}/${columnId(sheet.stage, sheet.seatId)}`, sheet.state] as const),
        ),
      ),
    [rows],
  );
  return (
    <>
      <SheetLegend />
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
        foot={{
          label: t('progress.total'),
          cell: (column) => {
            const { done, all } = share(sheetsOf(rows, column));
            return `${String(done)}/${String(all)}`;
          },
        }}
      />
    </>
  );
}

const sheetsOf = (rows: readonly Row[], column: string) =>
  rows.flatMap(({ sheets }) => sheets.filter(({ stage, seatId }) => columnId(stage, seatId) === column));

function useGroups(rows: readonly Row[], stageOrder: readonly string[]): MatrixGroup[] {
  const nameOf = useCodeName();
  const titleOf = useSeatTitle();
  const columns = columnsOf(rows, stageOrder);
  return [...new Set(columns.map(({ stage }) => stage))].map((stage) => ({
    id: stage,
    label: nameOf(stage),
    columns: columns
      .filter((column) => column.stage === stage)
      .map(({ seatId, seatNumber }) => ({
        id: columnId(stage, seatId),
        label: seatCode(seatNumber),
        title: titleOf(seatId, seatNumber),
      })),
  }));
}
