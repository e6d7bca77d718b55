import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { interviewsMessages } from './interviews.messages.js';

interface StripProps {
  readonly days: readonly string[];
  readonly chosen: string;
  readonly onChoose: (day: string) => void;
}

/** The days that have interviews; one is shown. */
export function DayStrip({ days, chosen, onChoose }: StripProps) {
  const t = useMessages(interviewsMessages);
  const format = useFormat();
  return (
    <nav aria-label={t('calendar.days')} className="no-print mb-4 overflow-x-auto">
      <ul className="flex min-w-max gap-2 pb-1">
        {days.map((day) => {
          const words = format.day(day, { weekday: true });
          const [weekday = '', ...rest] = words.split(', ');
          return (
            <li key={day}>
              <button
                type="button"
                aria-current={day === chosen ? 'date' : undefined}
                className={`btn h-auto flex-col gap-0 py-1.5 ${day === chosen ? 'btn-primary' : ''}`}
                onClick={() => {
                  onChoose(day);
                }}
              >
                <span className="text-xs font-normal">{weekday}</span>
                <span className="text-sm">{rest.join(', ')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
