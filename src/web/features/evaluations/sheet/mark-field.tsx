import { useState } from 'react';

import { exactText } from '../../../../core/scoring/fraction.js';
import { parseDecimal } from '../../../i18n/format.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { isMark, type MarkedCriterion, type MarkingTerms, toMark } from '../marking/marking-terms.js';
import { criterionMessages } from './criterion.messages.js';

interface MarkFieldProps {
  readonly terms: MarkingTerms;
  readonly criterion: MarkedCriterion;
  readonly mark: string | null;
  readonly isLocked: boolean;
  readonly onMark: (mark: string | null) => void;
}

/** The mark as a number, taken when the field is left or Enter is pressed; emptied, it is taken back. */
export function MarkField({ terms, criterion, mark, isLocked, onMark }: MarkFieldProps) {
  const t = useMessages(criterionMessages);
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const errorId = `mark-error-${criterion.code}`;
  const take = (): void => {
    if (typed === null) return;
    const decimal = typed.trim() === '' ? '' : parseDecimal(typed);
    const isRight = decimal === '' || (decimal !== null && isMark(terms, decimal));
    setWrong(!isRight);
    if (!isRight) return;
    setTyped(null);
    const next = decimal === '' ? null : toMark(decimal);
    if (next !== mark) onMark(next);
  };
  const { lo, hi, step } = terms.scale;
  return (
    <div className="flex shrink-0 flex-col items-end">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('criterion.mark-for', { name: format.name(criterion.names) })}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? errorId : undefined}
        disabled={isLocked}
        placeholder="–"
        className="input tabular w-20 text-right text-lg font-semibold aria-invalid:input-error"
        value={typed ?? (mark === null ? '' : format.number(mark))}
        onChange={({ target }) => {
          setTyped(target.value);
          setWrong(false);
        }}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
          if (key === 'Escape') setTyped(null);
        }}
      />
      {isWrong && (
        <p id={errorId} role="alert" className="mt-1 max-w-40 text-right text-xs font-medium text-error">
          {t('criterion.off-scale', {
            lo: format.number(exactText(lo)),
            hi: format.number(exactText(hi)),
            step: format.number(exactText(step)),
          })}
        </p>
      )}
    </div>
  );
}
