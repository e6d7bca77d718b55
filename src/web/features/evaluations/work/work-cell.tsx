import { CloudOff, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';

import { useMessages } from '../../../i18n/messages.js';
import { Badge, type Tone } from '../../../shared/badge.js';
import { type Cell, type CellState, type Line } from './work-groups.js';
import { workMessages } from './work.messages.js';

const TONES: Readonly<Record<CellState, Tone>> = {
  awaited: 'neutral',
  draft: 'info',
  ready: 'warning',
  submitted: 'success',
  voided: 'error',
};

interface WorkCellProps {
  readonly line: Line;
  readonly stage: string;
  readonly name: string;
}

/** The way to one sheet: where it stands and what of it is only on this device. */
export function WorkCell({ line, stage, name }: WorkCellProps) {
  const t = useMessages(workMessages);
  const cell = line.cells.get(stage);
  if (!cell)
    return (
      <p className="hidden text-xs text-quiet sm:block" title={t('cell.not-reached')}>
        <span aria-hidden>–</span>
        <span className="sr-only">{t('cell.not-reached')}</span>
      </p>
    );
  if (!line.isDeclared) return <Undeclared name={name} />;
  return (
    <Link
      to={`/app/work/${line.nominationId}/${stage}`}
      className="-mx-2 flex min-h-9 flex-wrap items-center gap-x-2 gap-y-0.5 rounded-field px-2 py-1 hover:bg-base-200"
    >
      <span className="sr-only">{line.nomineeName}, </span>
      <span className="text-xs text-quiet sm:sr-only">{name}</span>
      <Badge tone={TONES[cell.state]}>{stateWords(t, cell)}</Badge>
      {cell.waiting > 0 && (
        <span className="flex items-center gap-1 text-xs font-medium text-warning">
          <CloudOff size={14} aria-hidden />
          {t('cell.waiting', { count: cell.waiting })}
        </span>
      )}
      {cell.asking > 0 && (
        <span className="flex items-center gap-1 text-xs font-medium text-warning">
          <TriangleAlert size={14} aria-hidden />
          {t('cell.asking', { count: cell.asking })}
        </span>
      )}
    </Link>
  );
}

function Undeclared({ name }: { readonly name: string }) {
  const t = useMessages(workMessages);
  return (
    <p className="flex min-h-9 items-center gap-2 text-xs">
      <span className="text-quiet sm:hidden">{name}</span>
      <Badge>{t('cell.undeclared')}</Badge>
    </p>
  );
}

type Words = (code: 'cell.draft' | `cell.${CellState}`, params?: Record<string, number>) => string;

const stateWords = (t: Words, { state, marked, criteria }: Cell): string => t(`cell.${state}`, { marked, criteria });
