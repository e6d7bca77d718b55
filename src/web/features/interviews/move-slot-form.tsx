import { type SyntheticEvent, useState } from 'react';

import { type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { isStale, StaleNotice } from '../../shared/stale.js';
import { ProblemNotice } from '../../shared/states.js';
import { clockOf, instantOf, type SessionZone } from './clock-times.js';
import { interviewsMessages } from './interviews.messages.js';
import { type Clocks, TimeFields } from './time-fields.js';
import { useMoveSlot } from './use-move-slot.js';

interface FormProps {
  readonly slot: Schemas['InterviewSlotView'];
  readonly zone: SessionZone;
  readonly day: string;
}

const QUARTER = 15;

/** Another time on the same day, typed or by quarters of an hour. */
export function MoveSlotForm({ slot, zone, day }: FormProps) {
  const t = useMessages(interviewsMessages);
  const format = useFormat();
  const saved: Clocks = { from: clockOf(slot.startsAt, zone), to: clockOf(slot.endsAt, zone) };
  const [clocks, setClocks] = useState(saved);
  const [seen, setSeen] = useState(slot.version);
  const moving = useMoveSlot(slot, zone);
  const save = (version: number): void => {
    const wish = { startsAt: instantOf(day, clocks.from, zone), endsAt: instantOf(day, clocks.to, zone) };
    moving.mutate(
      { ...wish, version },
      {
        onSuccess: ({ version: next }) => {
          setSeen(next);
        },
      },
    );
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save(seen);
  };
  const shift = (minutes: number): void => {
    setClocks(({ from, to }) => ({ from: shifted(from, minutes), to: shifted(to, minutes) }));
  };
  return (
    <form className="mt-4 flex flex-col gap-3 border-t border-base-300 pt-4" onSubmit={submit}>
      <h3 className="text-sm font-semibold">{t('slot.move.title')}</h3>
      <TimeFields clocks={clocks} zone={zone} onChange={setClocks} errors={fieldErrors(moving.error)} />
      {isStale(moving.error) ? (
        <StaleNotice
          fields={[
            {
              label: t('slot.time'),
              theirs: `${format.time(slot.startsAt, zone)} – ${format.time(slot.endsAt, zone)}`,
              yours: `${clocks.from} – ${clocks.to}`,
              isSame: saved.from === clocks.from && saved.to === clocks.to,
            },
          ]}
          onTake={() => {
            setClocks(saved);
            setSeen(slot.version);
            moving.reset();
          }}
          onKeep={() => {
            save(slot.version);
          }}
        />
      ) : (
        moving.isError && <ProblemNotice error={moving.error} />
      )}
      <div className="flex flex-wrap justify-between gap-2">
        <span className="flex flex-wrap gap-1">
          <button
            type="button"
            className="btn btn-sm"
            onClick={() => {
              shift(-QUARTER);
            }}
          >
            ↑ {t('slot.earlier')}
          </button>
          <button
            type="button"
            className="btn btn-sm"
            onClick={() => {
              shift(QUARTER);
            }}
          >
            ↓ {t('slot.later')}
          </button>
        </span>
        <button type="submit" className="btn btn-primary btn-sm" disabled={moving.isPending}>
          {t('slot.move')}
        </button>
      </div>
    </form>
  );
}

const DAY_MINUTES = 1440;

/** A clock moved by minutes; it stays on its day. */
function shifted(clock: string, minutes: number): string {
  const [hours = 0, rest = 0] = clock.split(':').map(Number);
  const next = Math.max(0, Math.min(DAY_MINUTES - 1, hours * 60 + rest + minutes));
  return `${String(Math.floor(next / 60)).padStart(2, '0')}:${String(next % 60).padStart(2, '0')}`;
}
