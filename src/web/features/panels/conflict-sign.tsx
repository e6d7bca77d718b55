import { Check, CircleSlash, Hourglass, type LucideIcon, Minus } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { CELL_STATES, type CellState } from './conflict-cells.js';
import { conflictsMessages } from './conflicts.messages.js';

const SIGNS: Readonly<Record<CellState, { readonly icon: LucideIcon; readonly tone: string }>> = {
  none: { icon: Check, tone: 'text-success' },
  awaited: { icon: Hourglass, tone: 'text-warning' },
  recused: { icon: CircleSlash, tone: 'text-error' },
  unassigned: { icon: Minus, tone: 'text-base-content/40' },
};

const SIGN_PX = 16;

/** What somebody declared, as a sign of its own shape with its word behind it. */
export function ConflictSign({ state }: { readonly state: CellState }) {
  const t = useMessages(conflictsMessages);
  const { icon: Icon, tone } = SIGNS[state];
  const word = t(`cell.${state}`);
  return (
    <span title={word} className="inline-flex items-center">
      <Icon size={SIGN_PX} aria-hidden className={tone} />
      <span className="sr-only">{word}</span>
    </span>
  );
}

export function ConflictLegend() {
  const t = useMessages(conflictsMessages);
  return (
    <dl aria-label={t('conflicts.legend')} className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {CELL_STATES.map((state) => {
        const { icon: Icon, tone } = SIGNS[state];
        return (
          <div key={state} className="flex items-center gap-1.5">
            <dt className={tone}>
              <Icon size={SIGN_PX} aria-hidden />
            </dt>
            <dd>{t(`cell.${state}`)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
