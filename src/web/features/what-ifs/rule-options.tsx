import { type ReactNode } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { SelectField } from '../../shared/field.js';
import { useCodeName } from '../rankings/use-names.js';
import { POINTS, type Supposition } from './supposition.js';
import { TieBreakChain } from './tie-break-chain.js';
import { whatIfsMessages } from './what-ifs.messages.js';

interface OptionsProps {
  readonly body: Schemas['RubricBody'];
  readonly supposition: Supposition;
  readonly onChange: (supposition: Supposition) => void;
}

const PLACES = ['0', '1', '2', '3', '4'] as const;
const METHODS = ['competition_1224', 'dense_1223', 'fractional'] as const;
const AGGREGATES = ['mean', 'olympic'] as const;

/** How sheets are pooled, where numbers are rounded, how ranks are given. */
export function RuleOptions({ body, supposition, onChange }: OptionsProps) {
  const t = useMessages(whatIfsMessages);
  const nameOf = useCodeName();
  const { aggregates, points, places, on, method } = supposition;
  const set = (part: Partial<Supposition>, ...dropped: readonly (keyof Supposition)[]): void => {
    const next = Object.entries({ ...supposition, ...part }).filter(([key]) => !dropped.includes(key as never));
    onChange(Object.fromEntries(next) as unknown as Supposition);
  };
  const pool = (stage: string, value: string): void => {
    const chosen = AGGREGATES.find((one) => one === value);
    const others = Object.fromEntries(Object.entries(aggregates).filter(([code]) => code !== stage));
    set({ aggregates: chosen ? { ...others, [stage]: chosen } : others });
  };
  return (
    <div className="flex flex-col gap-4">
      {body.stages
        .filter(({ kind }) => kind === 'rubric')
        .map(({ code }) => (
          <Option
            key={code}
            label={t('what-if.aggregate', { name: nameOf(code) })}
            value={aggregates[code] ?? ''}
            onChange={(value) => {
              pool(code, value);
            }}
            options={AGGREGATES.map((value) => ({ value, label: t(`aggregate.${value}`) }))}
          />
        ))}
      <div className="grid gap-4 sm:grid-cols-2">
        <Option
          label={t('what-if.points')}
          value={points ?? ''}
          onChange={(value) => {
            if (value === '') set({}, 'points');
            else set({ points: value as keyof typeof POINTS });
          }}
          options={(Object.keys(POINTS) as (keyof typeof POINTS)[]).map((value) => ({
            value,
            label: t(`points.${value}`),
          }))}
        />
        <Option
          label={t('what-if.places')}
          value={places === undefined ? '' : String(places)}
          onChange={(value) => {
            if (value === '') set({}, 'places');
            else set({ places: Number(value) });
          }}
          options={PLACES.map((value) => ({ value, label: value }))}
        />
        <Option
          label={t('what-if.on')}
          value={on ?? ''}
          onChange={(value) => {
            if (value === '') set({}, 'on');
            else set({ on: value === 'exact' ? 'exact' : 'rounded_final' });
          }}
          options={(['rounded_final', 'exact'] as const).map((value) => ({ value, label: t(`on.${value}`) }))}
        />
        <Option
          label={t('what-if.method')}
          value={method ?? ''}
          onChange={(value) => {
            const chosen = METHODS.find((one) => one === value);
            if (chosen) set({ method: chosen });
            else set({}, 'method');
          }}
          options={METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
        />
      </div>
      <TieBreakChain
        body={body}
        chain={supposition.tieBreak}
        onChange={(tieBreak) => {
          if (tieBreak) set({ tieBreak });
          else set({}, 'tieBreak');
        }}
      />
    </div>
  );
}

interface OptionProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Option({ label, value, onChange, options }: OptionProps) {
  const t = useMessages(whatIfsMessages);
  return (
    <SelectField
      label={label}
      value={value}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    >
      <option value="">{t('what-if.as-official')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  );
}
