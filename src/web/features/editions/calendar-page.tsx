import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { CalendarEditor } from './calendar-editor.js';
import { CalendarTable } from './calendar-table.js';
import { calendarMessages } from './calendar.messages.js';
import { useEditionHere } from './edition-layout.js';
import { useCanConfigure } from './permissions.js';
import { Timeline } from './timeline.js';
import { type Calendar, useCalendar } from './use-editions.js';

/** The calendar of one edition: for the national secretariat to change, for everybody else to read. */
export function Component() {
  const edition = useEditionHere();
  const mayChange = useCanConfigure() && edition.state !== 'concluded';
  const calendar = useCalendar(edition.id);
  return (
    <QueryView query={calendar} lines={12}>
      {(data) => (mayChange ? <CalendarEditor calendar={data} /> : <CalendarReader calendar={data} />)}
    </QueryView>
  );
}

function CalendarReader({ calendar }: { readonly calendar: Calendar }) {
  const t = useMessages(calendarMessages);
  if (calendar.stages.length === 0) return <EmptyState title={t('calendar.none')} />;
  return (
    <Section title={t('calendar.title')} lead={t('calendar.lead')}>
      <Timeline stages={calendar.stages} />
      <div className="mt-6">
        <CalendarTable stages={calendar.stages} />
      </div>
    </Section>
  );
}
