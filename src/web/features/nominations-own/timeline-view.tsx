import { Check, CircleAlert, CircleX } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Step, type StepState } from './timeline.js';
import { timelineMessages } from './timeline.messages.js';

const DOTS: Readonly<Record<StepState, string>> = {
  done: 'border-success bg-success text-success-content',
  now: 'border-primary bg-base-100 text-primary',
  attention: 'border-warning bg-base-100 text-warning',
  next: 'border-base-300 bg-base-100 text-quiet',
  stopped: 'border-error bg-base-100 text-error',
};

const TONES: Readonly<Record<StepState, string>> = {
  done: 'text-quiet',
  now: 'text-primary',
  attention: 'text-warning',
  next: 'text-quiet',
  stopped: 'text-error',
};

/** The path of a nomination: what is behind it, what happens now, what comes next, in plain words. */
export function TimelineView({ steps }: { readonly steps: readonly Step[] }) {
  const t = useMessages(timelineMessages);
  const format = useFormat();
  const said = (at: string | null, timeZone: string | null): string => {
    if (at === null) return t('time.unknown');
    return timeZone === null ? format.instant(at) : format.day(at, { timeZone });
  };
  return (
    <ol className="flex flex-col">
      {steps.map(({ name, state, saying, from, until, timeZone }, index) => (
        <li
          key={name}
          aria-current={state === 'now' || state === 'attention' ? 'step' : undefined}
          className="relative flex gap-4 pb-6 last:pb-0"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden
              className={`absolute top-7 bottom-0 left-[0.8125rem] w-px ${state === 'done' ? 'bg-success' : 'bg-base-300'}`}
            />
          )}
          <span
            className={`grid size-[1.6875rem] shrink-0 place-items-center rounded-full border-2 ${DOTS[state]}`}
            aria-hidden
          >
            <Sign state={state} />
          </span>
          <div className="min-w-0 pt-0.5">
            <p className="font-semibold">
              {t(`step.${name}`)}
              <span className={`ml-2 text-xs font-medium ${TONES[state]}`}>{t(`is.${state}`)}</span>
            </p>
            <p className="max-w-prose text-sm text-quiet">
              {t(saying as keyof typeof timelineMessages, {
                from: said(from, timeZone),
                until: said(until, timeZone),
              })}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Sign({ state }: { readonly state: StepState }) {
  if (state === 'done') return <Check size={15} strokeWidth={3} />;
  if (state === 'attention') return <CircleAlert size={15} />;
  if (state === 'stopped') return <CircleX size={15} />;
  return state === 'now' ? <span className="size-2 rounded-full bg-current" /> : null;
}
