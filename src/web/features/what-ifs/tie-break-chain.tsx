import { ArrowDown, ArrowUp, X } from 'lucide-react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { SelectField } from '../../shared/field.js';
import { useCodeName } from '../rankings/use-names.js';
import { whatIfsMessages } from './what-ifs.messages.js';

interface ChainProps {
  readonly body: Schemas['RubricBody'];
  /** Undefined while the official chain stands. */
  readonly chain: readonly string[] | undefined;
  readonly onChange: (chain: readonly string[] | undefined) => void;
}

const PENALTY = 'penalty';

/** The keys that part equal scores, in the order in which they are asked. */
export function TieBreakChain({ body, chain, onChange }: ChainProps) {
  const t = useMessages(whatIfsMessages);
  const keyName = useKeyName();
  if (!chain)
    return (
      <div className="text-sm">
        <p className="font-medium">{t('what-if.tie-break')}</p>
        <p className="mt-1 text-quiet">{body.ranking.tieBreak.map(keyName).join(' → ') || '–'}</p>
        <button
          type="button"
          className="btn btn-sm mt-2"
          onClick={() => {
            onChange(body.ranking.tieBreak);
          }}
        >
          {t('what-if.tie-break.change')}
        </button>
      </div>
    );
  const others = codesOf(body).filter((code) => !chain.includes(code));
  return (
    <fieldset className="text-sm">
      <legend className="font-medium">{t('what-if.tie-break')}</legend>
      <ol className="my-2 divide-y divide-base-300">
        {chain.map((code, place) => (
          <Key key={code} name={keyName(code)} chain={chain} place={place} onChange={onChange} />
        ))}
      </ol>
      <SelectField
        label={t('what-if.tie-break.add')}
        value=""
        onChange={({ target }) => {
          onChange([...chain, target.value]);
        }}
      >
        <option value="" disabled>
          –
        </option>
        {others.map((code) => (
          <option key={code} value={code}>
            {keyName(code)}
          </option>
        ))}
      </SelectField>
      <button
        type="button"
        className="btn btn-ghost btn-sm mt-2"
        onClick={() => {
          onChange(undefined);
        }}
      >
        {t('what-if.as-official')}
      </button>
    </fieldset>
  );
}

interface KeyProps extends Omit<ChainProps, 'body' | 'chain'> {
  readonly name: string;
  readonly chain: readonly string[];
  readonly place: number;
}

function Key({ name, chain, place, onChange }: KeyProps) {
  const t = useMessages(whatIfsMessages);
  const moved = (by: number): string[] => {
    const next = [...chain];
    const [own = ''] = next.splice(place, 1);
    next.splice(place + by, 0, own);
    return next;
  };
  const actions = [
    { label: t('what-if.tie-break.up', { name }), Icon: ArrowUp, isOff: place === 0, next: () => moved(-1) },
    {
      label: t('what-if.tie-break.down', { name }),
      Icon: ArrowDown,
      isOff: place === chain.length - 1,
      next: () => moved(1),
    },
    {
      label: t('what-if.tie-break.remove', { name }),
      Icon: X,
      isOff: false,
      next: () => chain.filter((_, index) => index !== place),
    },
  ];
  return (
    <li className="flex items-center gap-2 py-1">
      <span className="tabular w-5 text-right text-quiet">{place + 1}</span>
      <span className="min-w-0 flex-1 truncate">{name}</span>
      {actions.map(({ label, Icon, isOff, next }) => (
        <button
          key={label}
          type="button"
          className="btn btn-ghost btn-sm btn-square"
          aria-label={label}
          disabled={isOff}
          onClick={() => {
            onChange(next());
          }}
        >
          <Icon size={16} aria-hidden />
        </button>
      ))}
    </li>
  );
}

function useKeyName(): (code: string) => string {
  const t = useMessages(whatIfsMessages);
  const nameOf = useCodeName();
  return (code) => (code === PENALTY ? t('what-if.penalty') : nameOf(code));
}

/** Everything that can part a tie. */
const codesOf = ({ stages }: Schemas['RubricBody']): string[] => [
  ...stages.map(({ code }) => code),
  ...stages.flatMap(({ aspects }) => aspects.map(({ code }) => code)),
  ...stages.flatMap(({ aspects }) => aspects.flatMap(({ criteria }) => criteria.map(({ code }) => code))),
  PENALTY,
];
