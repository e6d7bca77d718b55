import { Printer } from 'lucide-react';
import { useState } from 'react';

import { type Schemas } from '../../api/client.js';
import { rolesOf, useMe } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { SelectField } from '../../shared/field.js';
import { Page } from '../../shared/page.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { useFilters } from '../rankings/use-filters.js';
import { DayStrip } from './day-strip.js';
import { DayView } from './day-view.js';
import { interviewsMessages } from './interviews.messages.js';
import { SessionDialog } from './session-dialog.js';
import { usePanels, useSessions } from './use-days.js';

type Session = Schemas['InterviewSessionView'];

/** The interview calendar: a day, its rooms side by side, time downwards. Day and panel stand in the address. */
export function Component() {
  const t = useMessages(interviewsMessages);
  const [{ panel, day }, change] = useFilters(['panel', 'day'] as const);
  const [isCreating, setCreating] = useState(false);
  const mayRun = rolesOf(useMe()).has('secretariat');
  const sessions = useSessions(panel);
  const actions = (
    <>
      <button
        type="button"
        className="btn"
        onClick={() => {
          print();
        }}
      >
        <Printer size={16} aria-hidden /> {t('calendar.print')}
      </button>
      {mayRun && (
        <button
          type="button"
          className="btn btn-primary"
          onClick={() => {
            setCreating(true);
          }}
        >
          {t('session.new')}
        </button>
      )}
    </>
  );
  return (
    <Page title={t('calendar.title')} lead={t('calendar.lead')} actions={actions} wide>
      <PanelFilter
        value={panel}
        onChange={(next) => {
          change({ panel: next, day: '' });
        }}
      />
      <QueryView query={sessions} lines={14}>
        {(all) => (
          <Days
            sessions={all}
            day={day}
            onDay={(next) => {
              change({ day: next });
            }}
          />
        )}
      </QueryView>
      {isCreating && (
        <SessionDialog
          panelId={panel}
          day={day}
          onDone={(made) => {
            setCreating(false);
            if (made) change({ day: made.heldOn });
          }}
        />
      )}
    </Page>
  );
}

interface DaysProps {
  readonly sessions: readonly Session[];
  readonly day: string;
  readonly onDay: (day: string) => void;
}

function Days({ sessions, day, onDay }: DaysProps) {
  const t = useMessages(interviewsMessages);
  const days = [...new Set(sessions.map(({ heldOn }) => heldOn))].toSorted();
  const shown = days.includes(day) ? day : nearest(days);
  if (shown === null) return <EmptyState title={t('calendar.none')}>{t('calendar.none.lead')}</EmptyState>;
  return (
    <>
      <DayStrip days={days} chosen={shown} onChoose={onDay} />
      <DayView day={shown} sessions={sessions.filter(({ heldOn }) => heldOn === shown)} />
    </>
  );
}

/** The first day from today on, else the last there was. */
function nearest(days: readonly string[]): string | null {
  const today = new Date().toISOString().slice(0, 10);
  return days.find((day) => day >= today) ?? days.at(-1) ?? null;
}

function PanelFilter({ value, onChange }: { readonly value: string; readonly onChange: (panel: string) => void }) {
  const t = useMessages(interviewsMessages);
  const panels = usePanels();
  return (
    <div className="no-print mb-4 max-w-sm">
      <SelectField
        label={t('calendar.panel')}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        <option value="">{t('calendar.all-panels')}</option>
        {panels.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
