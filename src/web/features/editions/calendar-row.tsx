import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';

import { zoneName } from '../../i18n/format.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField, TextField } from '../../shared/field.js';
import { faultsOf, KINDS, type StageDraft, toStageInputs } from './calendar-draft.js';
import { calendarMessages } from './calendar.messages.js';
import { editionTerms } from './edition-terms.messages.js';
import { TIME_ZONES } from './wall-clock.js';

interface CalendarRowProps {
  readonly stage: StageDraft;
  readonly all: readonly StageDraft[];
  readonly told: (field: string) => string | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (stage: StageDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One stage: what it is, and what the clocks of its zone show when it opens and closes. */
export function CalendarRow(props: CalendarRowProps) {
  const { stage, onChange, told } = props;
  const t = useMessages(calendarMessages);
  const terms = useMessages(editionTerms);
  const { language } = useFormat();
  const faults = faultsOf(stage, props.all);
  const faultAt = (field: keyof StageDraft, name: string): string | undefined => {
    const fault = faults[field];
    return fault === undefined ? told(name) : t(fault);
  };
  return (
    <li className="rounded-field border border-base-300 p-3">
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-[1fr_8rem_1.3fr_1.3fr_7rem_auto]">
        <SelectField
          label={t('calendar.kind')}
          value={stage.kind}
          error={told('kind')}
          onChange={({ target }) => {
            const kind = KINDS.find((one) => one === target.value);
            if (kind) onChange({ ...stage, kind });
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {terms(`stage-kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('calendar.code')}
          value={stage.code}
          maxLength={40}
          spellCheck={false}
          error={faultAt('code', 'code')}
          onChange={({ target }) => {
            onChange({ ...stage, code: target.value.toUpperCase() });
          }}
        />
        {(['opens', 'closes'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`calendar.${field}`)}
            type="datetime-local"
            step={1}
            value={stage[field]}
            error={faultAt(field, `${field}At`)}
            onChange={({ target }) => {
              onChange({ ...stage, [field]: target.value });
            }}
          />
        ))}
        <SelectField
          label={t('calendar.zone')}
          value={stage.timeZone}
          onChange={({ target }) => {
            const timeZone = TIME_ZONES.find((zone) => zone === target.value);
            if (timeZone) onChange({ ...stage, timeZone });
          }}
        >
          {TIME_ZONES.map((zone) => (
            <option key={zone} value={zone}>
              {zoneName(zone, new Date(0), language)}
            </option>
          ))}
        </SelectField>
        <RowTools {...props} />
      </div>
      <Announced stage={stage} />
    </li>
  );
}

function RowTools({ stage, isFirst, isLast, onMove, onRemove }: CalendarRowProps) {
  const t = useMessages(calendarMessages);
  const name = { stage: stage.code };
  const button = 'btn btn-ghost btn-square btn-sm';
  return (
    <div className="flex items-end gap-1 self-end pb-1">
      <button
        type="button"
        className={button}
        aria-label={t('calendar.up', name)}
        disabled={isFirst}
        onClick={() => {
          onMove(-1);
        }}
      >
        <ArrowUp size={16} aria-hidden />
      </button>
      <button
        type="button"
        className={button}
        aria-label={t('calendar.down', name)}
        disabled={isLast}
        onClick={() => {
          onMove(1);
        }}
      >
        <ArrowDown size={16} aria-hidden />
      </button>
      <button type="button" className={button} aria-label={t('calendar.remove', name)} onClick={onRemove}>
        <Trash2 size={16} aria-hidden />
      </button>
    </div>
  );
}

const DAY_MS = 86_400_000;

/** The stage as it will be announced, with its weekday, so that a slip in the month is seen. */
function Announced({ stage }: { readonly stage: StageDraft }) {
  const t = useMessages(calendarMessages);
  const format = useFormat();
  const [input] = toStageInputs([stage]) ?? [];
  if (!input || input.opensAt >= input.closesAt) return null;
  const { opensAt, closesAt, timeZone } = input;
  const days = Math.ceil((Date.parse(closesAt) - Date.parse(opensAt)) / DAY_MS);
  return (
    <p className="mt-2 text-xs text-quiet">
      {t('calendar.from-to', { from: format.instant(opensAt, timeZone), to: format.instant(closesAt, timeZone) })} ·{' '}
      {t('calendar.length', { count: days })}
    </p>
  );
}
