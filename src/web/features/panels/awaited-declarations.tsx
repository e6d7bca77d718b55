import { useMessages } from '../../i18n/messages.js';
import { usePanelOf, useScene } from '../rankings/use-scene.js';
import { type AwaitedDeclarations } from './conflict-cells.js';
import { conflictsMessages } from './conflicts.messages.js';

const NAMED = 4;

/** Seats that still owe a declaration, and about whom. */
export function AwaitedTable({ awaited }: { readonly awaited: readonly AwaitedDeclarations[] }) {
  const t = useMessages(conflictsMessages);
  const { panel } = usePanelOf(useScene());
  if (awaited.length === 0) return <p className="text-sm">{t('conflicts.awaited.none')}</p>;
  return (
    <ul className="surface divide-y divide-base-300">
      {awaited.map(({ seatId, seatLabel, nominees }) => {
        const member = panel?.seats.find(({ id }) => id === seatId)?.member?.name;
        const more = nominees.length > NAMED ? ' …' : '';
        return (
          <li
            key={seatId}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 py-2.5 text-sm"
          >
            <span className="font-medium">
              {seatLabel}
              {member !== undefined && <span className="font-normal text-quiet"> · {member}</span>}
            </span>
            <span className="text-quiet">
              {t('conflicts.awaited.count', { count: nominees.length })}: {nominees.slice(0, NAMED).join(', ')}
              {more}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
