import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { useCodeName } from '../rankings/use-names.js';
import { type Supposition } from './supposition.js';
import { type WeightGroup } from './weight-groups.js';
import { redistribute, toUnits, unitsOf, unitsText, WHOLE } from './weight-shares.js';
import { whatIfsMessages } from './what-ifs.messages.js';

interface SlidersProps {
  readonly group: WeightGroup;
  readonly supposition: Supposition;
  readonly onChange: (supposition: Supposition) => void;
}

/** The weights of siblings as sliders that keep summing to 100, and below each its own parts. */
export function WeightSliders({ group, supposition, onChange }: SlidersProps) {
  const t = useMessages(whatIfsMessages);
  const nameOf = useCodeName();
  const adjustable = group.below.filter(hasChoice);
  return (
    <div className="flex flex-col gap-4">
      {group.items.length > 1 && <SiblingSliders group={group} supposition={supposition} onChange={onChange} />}
      {adjustable.map((below) => (
        <details
          key={below.id}
          className="border-t border-base-300 pt-3"
          open={touches(below, supposition) ? true : undefined}
        >
          <summary className="cursor-pointer text-sm font-medium">
            {t(`what-if.${below.level === 'aspects' ? 'aspects' : 'criteria'}`, { name: nameOf(below.id) })}
          </summary>
          <div className="mt-3 pl-1 sm:pl-3">
            <WeightSliders group={below} supposition={supposition} onChange={onChange} />
          </div>
        </details>
      ))}
    </div>
  );
}

/** Something in the group, or below it, can be moved. */
const hasChoice = (group: WeightGroup): boolean => group.items.length > 1 || group.below.some(hasChoice);

/** Something in the group, or below it, was moved. */
const touches = (group: WeightGroup, supposition: Supposition): boolean =>
  group.items.some(({ code }) => code in supposition.weights) ||
  group.below.some((below) => touches(below, supposition));

function SiblingSliders({ group, supposition, onChange }: SlidersProps) {
  const t = useMessages(whatIfsMessages);
  const nameOf = useCodeName();
  const official = toUnits(group.items.map(({ weight }) => weight));
  const isMoved = group.items.some(({ code }) => code in supposition.weights);
  const units = group.items.map(({ code }, place) => supposition.weights[code] ?? official[place] ?? 0);
  const move = (place: number, wanted: number): void => {
    const next = redistribute(units, place, wanted);
    const moved = Object.fromEntries(group.items.map(({ code }, index) => [code, next[index] ?? 0]));
    onChange({ ...supposition, weights: { ...supposition.weights, ...moved } });
  };
  const reset = (): void => {
    const own = new Set(group.items.map(({ code }) => code));
    const kept = Object.entries(supposition.weights).filter(([code]) => !own.has(code));
    onChange({ ...supposition, weights: Object.fromEntries(kept) });
  };
  return (
    <div className="flex flex-col gap-3">
      {group.items.map(({ code, weight }, place) => (
        <WeightSlider
          key={code}
          name={nameOf(code)}
          units={units[place] ?? 0}
          official={isMoved ? weight : null}
          onMove={(wanted) => {
            move(place, wanted);
          }}
        />
      ))}
      <div className="flex min-h-8 items-center justify-between text-sm">
        <span className="text-quiet">{t('what-if.sum')}</span>
        {isMoved && (
          <button type="button" className="btn btn-ghost btn-sm" onClick={reset}>
            {t('what-if.reset-group')}
          </button>
        )}
      </div>
    </div>
  );
}

interface SliderProps {
  readonly name: string;
  readonly units: number;
  /** The weight as the rule writes it, once it was moved. */
  readonly official: string | null;
  readonly onMove: (units: number) => void;
}

const STEP_UNITS = 50;

function WeightSlider({ name, units, official, onMove }: SliderProps) {
  const t = useMessages(whatIfsMessages);
  const format = useFormat();
  return (
    <div className="grid grid-cols-[1fr_8.5rem] items-end gap-4">
      <div>
        <p className="mb-1.5 text-sm" aria-hidden>
          {name}
          {official !== null && (
            <span className="ml-2 text-xs text-quiet">{t('what-if.was', { weight: format.number(official) })}</span>
          )}
        </p>
        <input
          type="range"
          className="range range-primary range-xs w-full"
          aria-label={t('what-if.slider', { name })}
          aria-valuetext={`${format.number(unitsText(units))}%`}
          min={STEP_UNITS}
          max={WHOLE - STEP_UNITS}
          step={STEP_UNITS}
          value={units}
          onChange={({ target }) => {
            onMove(Number(target.value));
          }}
        />
      </div>
      <DecimalField
        label={<span className="sr-only">{t('what-if.slider', { name })}</span>}
        value={unitsText(units)}
        unit="%"
        onChange={(decimal) => {
          if (decimal !== '') onMove(unitsOf(Number(decimal)));
        }}
      />
    </div>
  );
}
