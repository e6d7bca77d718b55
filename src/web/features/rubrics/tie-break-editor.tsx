import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField } from '../../shared/field.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { formMessages } from './forms.messages.js';
import { type Body, type Names } from './rubric-body.js';

const PENALTY = 'penalty';
const LIST = 'ranking.tieBreak';

/** Everything that can break a tie, by code: stages, aspects and criteria in their order. */
const candidatesOf = (body: Body): { readonly code: string; readonly names: Names }[] =>
  body.stages.flatMap((stage) => [stage, ...stage.aspects.flatMap((aspect) => [aspect, ...aspect.criteria])]);

/** What is asked, one after the other, when two finals are equal. */
export function TieBreakEditor() {
  const t = useMessages(formMessages);
  const format = useFormat();
  const { body, change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const chain = body.ranking.tieBreak;
  const candidates = candidatesOf(body);
  const nameOf = (code: string): string => {
    if (code === PENALTY) return t('tie.penalty');
    const found = candidates.find((one) => one.code === code);
    return found ? `${format.name(found.names)} (${code})` : code;
  };
  const swap = (index: number, by: -1 | 1): void => {
    const code = chain[index];
    if (code !== undefined) change(LIST, chain.toSpliced(index, 1).toSpliced(index + by, 0, code));
  };
  return (
    <div>
      <h3 className="font-semibold">{t('tie.title')}</h3>
      <p className="mb-2 text-sm text-quiet">{t('tie.lead')}</p>
      {chain.length === 0 && <p className="text-sm">{t('tie.none')}</p>}
      <ol className="mb-3 flex flex-col gap-1">
        {chain.map((code, index) => (
          <li key={code} className="text-sm">
            <div className="flex items-center gap-2">
              <span className="tabular w-6 text-quiet">{index + 1}.</span>
              <span className="min-w-0 flex-1">{nameOf(code)}</span>
              {!isReadOnly && (
                <ChainTools
                  name={nameOf(code)}
                  isFirst={index === 0}
                  isLast={index === chain.length - 1}
                  onMove={(by) => {
                    swap(index, by);
                  }}
                  onRemove={() => {
                    change(LIST, chain.toSpliced(index, 1));
                  }}
                />
              )}
            </div>
            {faultAt(LIST, String(index)) !== undefined && (
              <p className="pl-8 text-xs font-medium text-error">{faultAt(LIST, String(index))}</p>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <SelectField
          label={t('tie.add')}
          value=""
          error={faultAt(LIST)}
          onChange={({ target }) => {
            if (target.value !== '') change(LIST, [...chain, target.value]);
          }}
        >
          <option value="">{t('tie.choose')}</option>
          {[...candidates.map(({ code }) => code), PENALTY]
            .filter((code) => code !== '' && !chain.includes(code))
            .map((code) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
        </SelectField>
      )}
    </div>
  );
}

interface ChainToolsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function ChainTools({ name, isFirst, isLast, onMove, onRemove }: ChainToolsProps) {
  const t = useMessages(formMessages);
  const button = 'btn btn-ghost btn-square btn-sm';
  return (
    <span className="flex">
      <button
        type="button"
        className={button}
        aria-label={t('tie.up', { name })}
        disabled={isFirst}
        onClick={() => {
          onMove(-1);
        }}
      >
        <ArrowUp size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={button}
        aria-label={t('tie.down', { name })}
        disabled={isLast}
        onClick={() => {
          onMove(1);
        }}
      >
        <ArrowDown size={14} aria-hidden />
      </button>
      <button type="button" className={button} aria-label={t('tie.remove', { name })} onClick={onRemove}>
        <Trash2 size={14} aria-hidden />
      </button>
    </span>
  );
}
