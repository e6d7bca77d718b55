import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { AreaField } from '../../shared/field.js';
import { reasonField } from './decision-wish.js';
import { decisionsMessages } from './decisions.messages.js';
import {
  confirmedShare,
  type DraftLine,
  movedDown,
  movedUp,
  type OrderDraft,
  sameReasonForAll,
  sharedWithAbove,
  withReason,
} from './order-draft.js';

interface LineProps {
  readonly line: DraftLine;
  readonly computed: Schemas['ComputedNomineeView'] | undefined;
  readonly lines: readonly DraftLine[];
  readonly draft: OrderDraft;
  readonly canShare: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly onMove: (draft: OrderDraft, mover: string) => void;
  readonly onChange: (draft: OrderDraft) => void;
}

/** One nominee in the order: its rank, the steps it can take, and the reason once it has taken one. */
export function EditorLine(props: LineProps) {
  const t = useMessages(decisionsMessages);
  const format = useFormat();
  const { line, computed } = props;
  return (
    <li className={`px-3 py-2 sm:px-4 ${line.isMoved ? 'bg-warning/8' : ''}`}>
      <div className="grid grid-cols-[auto_1fr_auto] items-start gap-x-3 sm:grid-cols-[auto_1fr_auto_auto] sm:items-center sm:gap-x-4">
        <span className="tabular w-7 shrink-0 text-right text-lg leading-8 font-bold sm:w-8">
          {format.number(line.rank)}
        </span>
        <span className="min-w-0 pt-1 sm:pt-0">
          <span className="font-semibold">{computed?.nominee.name}</span>
          <span className="tabular ml-2 text-sm text-quiet">{format.number(computed?.final ?? null)}</span>
          <Marks line={line} />
        </span>
        <Steps {...props} />
      </div>
      {line.isMoved && <Reason {...props} name={computed?.nominee.name ?? ''} />}
      {line.isShared && line.rank === line.computed && (
        <label className="mt-1 flex min-h-6 items-center gap-2 text-sm sm:pl-12">
          <input
            type="checkbox"
            className="checkbox checkbox-sm"
            checked={line.isConfirmed}
            aria-label={t('form.confirm.named', { name: computed?.nominee.name ?? '' })}
            onChange={({ target }) => {
              props.onChange(confirmedShare(props.draft, line.nominationId, target.checked));
            }}
          />
          {t('form.confirm')}
        </label>
      )}
    </li>
  );
}

function Marks({ line }: { readonly line: DraftLine }) {
  const t = useMessages(decisionsMessages);
  const format = useFormat();
  return (
    <span className="ml-2 inline-flex flex-wrap gap-1">
      {line.isShared && <Badge>{t('order.shared')}</Badge>}
      {line.rank !== line.computed && (
        <Badge tone="warning">{t('order.moved', { rank: format.number(line.computed) })}</Badge>
      )}
      {line.isConfirmed && <Badge tone="warning">{t('order.confirmed')}</Badge>}
    </span>
  );
}

function Steps({ line, computed, draft, canShare, isFirst, isLast, onMove }: LineProps) {
  const t = useMessages(decisionsMessages);
  const id = line.nominationId;
  const name = computed?.nominee.name ?? '';
  const frame = useRef<HTMLSpanElement>(null);
  const pressed = useRef<string | null>(null);
  // A line that moves past another leaves its place in the page, and the browser forgets what had the focus.
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    frame.current?.querySelector<HTMLElement>(`[data-step="${pressed.current}"]:not(:disabled)`)?.focus();
    pressed.current = null;
  });
  const move = (which: string, next: OrderDraft): void => {
    pressed.current = which;
    onMove(next, id);
  };
  return (
    <>
      {canShare && (
        <button
          type="button"
          className="btn btn-ghost btn-sm col-span-2 col-start-2 row-start-2 -ml-3 justify-self-start font-normal sm:col-span-1 sm:col-start-3 sm:row-start-1 sm:ml-0"
          aria-label={t('form.share.named', { name })}
          onClick={() => {
            move('up', sharedWithAbove(draft, id));
          }}
        >
          {t('form.share')}
        </button>
      )}
      <span ref={frame} className="col-start-3 row-start-1 flex items-center gap-1 sm:col-start-4">
        <StepButton
          step="up"
          label={t('form.up', { name })}
          disabled={isFirst && !line.isShared}
          onClick={() => {
            move('up', movedUp(draft, id));
          }}
        />
        <StepButton
          step="down"
          label={t('form.down', { name })}
          disabled={isLast && !line.isShared}
          onClick={() => {
            move('down', movedDown(draft, id));
          }}
        />
      </span>
    </>
  );
}

interface StepProps {
  readonly step: 'up' | 'down';
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function StepButton({ step, label, disabled, onClick }: StepProps) {
  const Sign = step === 'up' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      data-step={step}
      className="btn btn-square btn-ghost btn-sm"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Sign size={16} aria-hidden />
    </button>
  );
}

function Reason({ line, lines, draft, errors, onChange, name }: LineProps & { readonly name: string }) {
  const t = useMessages(decisionsMessages);
  const id = line.nominationId;
  const reason = draft.reasons[id] ?? '';
  const isWantedElsewhere = lines.some((one) => one.isMoved && !(draft.reasons[one.nominationId] ?? '').trim());
  return (
    <div className="mt-2 max-w-2xl pb-1 sm:pl-12">
      <AreaField
        label={t('form.reason', { name })}
        hint={t('form.reason.hint')}
        rows={2}
        maxLength={2000}
        value={reason}
        error={errors[reasonField(id)]}
        onChange={({ target }) => {
          onChange(withReason(draft, id, target.value));
        }}
      />
      {reason.trim() !== '' && isWantedElsewhere && (
        <button
          type="button"
          className="btn btn-ghost btn-xs mt-1"
          onClick={() => {
            onChange(sameReasonForAll(draft, lines, reason.trim()));
          }}
        >
          {t('form.reason.same')}
        </button>
      )}
    </div>
  );
}
