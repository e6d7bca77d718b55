import { Check, Circle, CircleSlash, type LucideIcon, Minus, PencilLine, X } from 'lucide-react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { standingsMessages } from './standings.messages.js';

export type SheetState = Schemas['SheetProgressView']['state'] | 'absent';

/** Each state has a sign of its own shape; the colour only repeats it. */
const SIGNS: Readonly<Record<SheetState, { readonly icon: LucideIcon; readonly tone: string }>> = {
  submitted: { icon: Check, tone: 'text-success' },
  draft: { icon: PencilLine, tone: 'text-warning' },
  awaited: { icon: Circle, tone: 'text-quiet' },
  recused: { icon: CircleSlash, tone: 'text-info' },
  voided: { icon: X, tone: 'text-error' },
  absent: { icon: Minus, tone: 'text-base-content/30' },
};

const SIGN_PX = 16;

/** The state of a sheet as a sign, with its word for screen readers and as a tooltip. */
export function SheetSign({ state }: { readonly state: SheetState }) {
  const t = useMessages(standingsMessages);
  const { icon: Icon, tone } = SIGNS[state];
  const word = t(`sheet.${state}`);
  return (
    <span title={word} className="inline-flex items-center justify-center">
      <Icon size={SIGN_PX} aria-hidden className={tone} strokeWidth={state === 'submitted' ? 3 : 2} />
      <span className="sr-only">{word}</span>
    </span>
  );
}

/** What every sign means, in words. */
export function SheetLegend() {
  const t = useMessages(standingsMessages);
  return (
    <dl aria-label={t('progress.legend')} className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {(Object.keys(SIGNS) as SheetState[]).map((state) => {
        const { icon: Icon, tone } = SIGNS[state];
        return (
          <div key={state} className="flex items-center gap-1.5">
            <dt className={tone}>
              <Icon size={SIGN_PX} aria-hidden />
            </dt>
            <dd>{t(`sheet.${state}`)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
